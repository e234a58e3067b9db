package org.secondlook.culture;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps classes and the lines of their registers. */
@Repository
class PermissionStore {

    private static final String BEGIN = """
            insert into culture_class (id, owner_id, label, created_at) values (:id, :owner, :label, :now)
            """;

    private static final String HOLD =
            "select id from culture_class where owner_id = :owner and id in (:ids) order by id for update";

    private static final String END = "delete from culture_class where id = :id and owner_id = :owner";

    private static final String END_ALL = "delete from culture_class where owner_id = :owner";

    private static final String ADD = """
            insert into culture_pupil (id, class_id, mark, recording, sharing, exemplar, paper, version, changed_at)
            values (:id, :class, :mark, :recording, :sharing, :exemplar, :paper, 0, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update culture_pupil
            set recording = :recording, sharing = :sharing, exemplar = :exemplar, paper = :paper,
                version = version + 1, changed_at = :now
            where id = :id and version = :version
            """;

    private static final String REMOVE = "delete from culture_pupil where id = :id";

    private final JdbcClient db;

    PermissionStore(JdbcClient db) {
        this.db = db;
    }

    void begin(ClassId id, PersonId owner, ClassLabel label, Instant now) {
        db.sql(BEGIN)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("label", label.value())
                .param("now", Times.bind(now))
                .update();
    }

    /** Those that are the owner's; nobody else changes them or their lines until the caller's transaction ends. */
    List<ClassId> hold(Collection<ClassId> ids, PersonId owner) {
        List<UUID> keys = ids.stream().map(ClassId::value).toList();
        return keys.isEmpty()
                ? List.of()
                : db.sql(HOLD).param("owner", owner.value()).param("ids", keys).query(UUID.class).list().stream()
                        .map(ClassId::new)
                        .toList();
    }

    /** Whether it was there, with its lines. */
    boolean end(ClassId id, PersonId owner) {
        return db.sql(END).param("id", id.value()).param("owner", owner.value()).update() == 1;
    }

    void endAll(PersonId owner) {
        db.sql(END_ALL).param("owner", owner.value()).update();
    }

    /** Whether there was none of the same mark. */
    boolean add(Pupil pupil, ClassId to, Instant now) {
        return permitting(db.sql(ADD), pupil.permitted())
                        .param("id", pupil.id().value())
                        .param("class", to.value())
                        .param("mark", pupil.mark().value())
                        .param("paper", pupil.paper())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether nobody has changed it meanwhile. */
    boolean change(PupilId id, PupilForm form, Instant now) {
        return permitting(db.sql(CHANGE), form.purposes())
                        .param("id", id.value())
                        .param("paper", form.place())
                        .param("version", form.known())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec permitting(JdbcClient.StatementSpec statement, Set<Purpose> permitted) {
        return statement
                .param("recording", permitted.contains(Purpose.RECORDING))
                .param("sharing", permitted.contains(Purpose.SHARING))
                .param("exemplar", permitted.contains(Purpose.EXEMPLAR));
    }

    void remove(PupilId id) {
        db.sql(REMOVE).param("id", id.value()).update();
    }
}
