package org.secondlook.celebration;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people celebrate. */
@Repository
class CelebrationStore {

    private static final String HOLD =
            "select id from celebration_celebration where id = :id and person_id = :person for update";

    private static final String ADD = """
            insert into celebration_celebration (id, person_id, words, clip_id, version, written_at)
            values (:id, :person, :words, :clip, 1, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update celebration_celebration set words = :words, clip_id = :clip, version = version + 1
            where id = :id and person_id = :person and version = :version
            """;

    private static final String REMOVE = "delete from celebration_celebration where id = :id and person_id = :person";

    private static final String FORGET = "delete from celebration_celebration where person_id = :person";

    private final JdbcClient db;

    CelebrationStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is the owner's; then nobody erases it until the caller's transaction ends. */
    boolean hold(CelebrationId id, PersonId owner) {
        List<UUID> held = about(HOLD, id, owner).query(UUID.class).list();
        return !held.isEmpty();
    }

    /** Whether there was none of this key. */
    boolean add(CelebrationId id, String words, @Nullable UUID clip, PersonId owner, Instant now) {
        return said(ADD, id, words, clip, owner).param("now", Times.bind(now)).update() == 1;
    }

    /** Whether nobody has changed it meanwhile. */
    boolean change(CelebrationId id, String words, @Nullable UUID clip, int version, PersonId owner) {
        return said(CHANGE, id, words, clip, owner).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec said(
            String sql, CelebrationId id, String words, @Nullable UUID clip, PersonId owner) {
        return about(sql, id, owner).param("words", words).param("clip", clip, Types.OTHER);
    }

    /** Whether it was there. */
    boolean remove(CelebrationId id, PersonId owner) {
        return about(REMOVE, id, owner).update() == 1;
    }

    private JdbcClient.StatementSpec about(String sql, CelebrationId id, PersonId owner) {
        return db.sql(sql).param("id", id.value()).param("person", owner.value());
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
