package org.secondlook.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads a school’s own cycle models while they are worked at, for people of that school. */
@Repository
class DraftPages {

    private static final String OF_SCHOOL = """
            select id, content, version, published, retired from coaching_draft
            where tenant_id = (select tenant_id from people_person where id = :person)
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    DraftPages(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest first. */
    List<Draft> all(PersonId person) {
        return db.sql(OF_SCHOOL + "order by id desc")
                .param("person", person.value())
                .query((row, index) -> draft(row))
                .list();
    }

    Optional<Draft> find(DraftId id, PersonId person) {
        return db.sql(OF_SCHOOL + "and id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .query((row, index) -> draft(row))
                .optional();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                json.readValue(row.getString("content"), DraftForm.class),
                row.getInt("version"),
                row.getInt("published"),
                row.getBoolean("retired"));
    }
}
