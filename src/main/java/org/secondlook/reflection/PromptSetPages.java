package org.secondlook.reflection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which sets of prompts are published. */
@Repository
class PromptSetPages {

    private static final String ALL = "select definition from reflection_prompt_set order by id";

    private final JdbcClient db;

    PromptSetPages(JdbcClient db) {
        this.db = db;
    }

    /** Every version of every set, as it was published. */
    List<String> all() {
        return db.sql(ALL).query(String.class).list();
    }
}
