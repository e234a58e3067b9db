package org.secondlook.conversation;

import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads at which moment two are. Whoever asks has found the conversation through its viewer. */
@Repository
class HerePages {

    private static final String FIND = """
            select m.number, m.person_id, p.name, m.share_id, m.at_millis
            from conversation_moment m join people_person p on p.id = m.person_id
            where m.conversation_id = :id
            """;

    private final JdbcClient db;

    HerePages(JdbcClient db) {
        this.db = db;
    }

    Optional<Here> find(ConversationId id) {
        return db.sql(FIND)
                .param("id", id.value())
                .query((row, index) -> new Here(
                        row.getInt("number"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        new ShareId(row.getObject("share_id", UUID.class)),
                        new Moment(row.getLong("at_millis"))))
                .optional();
    }
}
