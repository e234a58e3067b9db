package org.secondlook.coaching;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which cycle models are published: those of the product, which everybody has, and those of a school for its people alone. */
@Repository
class ModelPages {

    private static final String VISIBLE = """
            select definition from coaching_model
            where (tenant_id is null or tenant_id = (select tenant_id from people_person where id = :person))
            """;

    /** What a school has retired is not among them. */
    private static final String OFFERED = VISIBLE + """
            and not exists (select 1 from coaching_draft d where d.id = coaching_model.draft_id and d.retired) order by id
            """;

    private static final String OF_PRODUCT =
            "select definition from coaching_model where tenant_id is null order by id";

    /** Whoever asks has found the cycle that goes by it through its viewer. */
    private static final String ONE = "select definition from coaching_model where id = :id";

    private final JdbcClient db;

    ModelPages(JdbcClient db) {
        this.db = db;
    }

    List<CycleModel> ofProduct() {
        return models(db.sql(OF_PRODUCT));
    }

    /** Every version of what somebody's school offers. */
    List<CycleModel> offered(PersonId person) {
        return models(db.sql(OFFERED).param("person", person.value()));
    }

    /** Any version that somebody's school has or had. */
    Optional<CycleModel> visible(ModelId id, PersonId person) {
        return models(db.sql(VISIBLE + "and id = :id")
                        .param("person", person.value())
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    Optional<CycleModel> find(ModelId id) {
        return models(db.sql(ONE).param("id", id.value())).stream().findFirst();
    }

    private static List<CycleModel> models(JdbcClient.StatementSpec statement) {
        return statement.query(String.class).list().stream()
                .map(ModelFile::read)
                .toList();
    }
}
