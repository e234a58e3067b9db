package org.secondlook.reflection;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publishes versions of sets of prompts. There is no way to change one. */
@Repository
class PromptSetStore {

    private static final String PUBLISH = """
            insert into reflection_prompt_set (id, definition, published_at) values (:id, :definition, :now)
            on conflict do nothing
            """;

    private final JdbcClient db;

    PromptSetStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this name yet. */
    boolean publish(PromptSetId id, String definition, Instant now) {
        return db.sql(PUBLISH)
                        .param("id", id.value())
                        .param("definition", definition)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }
}
