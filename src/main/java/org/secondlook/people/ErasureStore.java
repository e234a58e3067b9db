package org.secondlook.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps requests to delete everything about somebody, and of those that are done the receipts. */
@Repository
class ErasureStore {

    private static final String ADD = """
            insert into people_erasure (id, tenant_id, person_id, asked_by, asked_at, due_at)
            select cast(:id as uuid), tenant_id, id, :askedBy, cast(:askedAt as timestamp with time zone),
                cast(:dueAt as timestamp with time zone)
            from people_person where id = :person
            """;

    private static final String FIND = """
            select id, person_id, asked_by, asked_at, due_at, withdrawn_at, begun_at, erased_at
            from people_erasure
            """;

    private static final String BY_ID = FIND + "where id = :id";

    private static final String HOLD = BY_ID + " for update";

    private static final String NEWEST = FIND + "where person_id = :person order by asked_at desc, id desc limit 1";

    private static final String WITHDRAW = """
            update people_erasure set withdrawn_at = :now
            where person_id = :person and withdrawn_at is null and begun_at is null and erased_at is null
            """;

    private static final String BEGIN = "update people_erasure set begun_at = :now where id = :id and begun_at is null";

    /** Nobody enters as this person again; whoever comes with the same id of their platform is somebody new. */
    private static final String SHUT_OUT = """
            update people_person set subject = cast(id as varchar), name = null, suspended_at = coalesce(suspended_at, :now)
            where id = :person
            """;

    private static final String NOTE = """
            insert into people_erasure_line (erasure_id, kind, amount, stays) values (:id, :kind, :amount, :stays)
            """;

    private static final String END = "update people_erasure set erased_at = :now where id = :id and erased_at is null";

    private static final String FORGET_PERSON = "update people_erasure set person_id = null where person_id = :person";

    private static final String LINES = """
            select kind, amount, stays from people_erasure_line where erasure_id = :id order by kind
            """;

    private final JdbcClient db;

    ErasureStore(JdbcClient db) {
        this.db = db;
    }

    void add(Erasure erasure, PersonId person) {
        int added = db.sql(ADD)
                .param("id", erasure.id().value())
                .param("person", person.value())
                .param("askedBy", erasure.askedBy().name())
                .param("askedAt", Times.bind(erasure.askedAt()))
                .param("dueAt", Times.bind(erasure.dueAt()))
                .update();
        requireOne(added, erasure.id());
    }

    Optional<Erasure> find(ErasureId id) {
        return one(BY_ID, id);
    }

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Erasure> hold(ErasureId id) {
        return one(HOLD, id);
    }

    private Optional<Erasure> one(String sql, ErasureId id) {
        return db.sql(sql).param("id", id.value()).query(Row.class).optional().map(Row::toErasure);
    }

    /** The latest request about somebody. */
    Optional<Erasure> newest(PersonId person) {
        return db.sql(NEWEST)
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(Row::toErasure);
    }

    /** Takes back what has not begun. */
    void withdraw(PersonId person, Instant now) {
        db.sql(WITHDRAW)
                .param("person", person.value())
                .param("now", Times.bind(now))
                .update();
    }

    /** Ends the person's access, for good. */
    void begin(ErasureId id, PersonId person, Instant now) {
        db.sql(BEGIN).param("id", id.value()).param("now", Times.bind(now)).update();
        int shutOut = db.sql(SHUT_OUT)
                .param("person", person.value())
                .param("now", Times.bind(now))
                .update();
        requireOne(shutOut, id);
    }

    /** Makes the request the receipt of what there was, and takes the person out of it, and out of earlier requests. */
    void end(ErasureId id, PersonId person, List<Holding> held, Instant now) {
        held.forEach(holding -> note(id, holding));
        int ended = db.sql(END)
                .param("id", id.value())
                .param("now", Times.bind(now))
                .update();
        requireOne(ended, id);
        db.sql(FORGET_PERSON).param("person", person.value()).update();
    }

    private void note(ErasureId id, Holding holding) {
        db.sql(NOTE)
                .param("id", id.value())
                .param("kind", holding.kind())
                .param("amount", holding.amount())
                .param("stays", holding.stays())
                .update();
    }

    List<Holding> lines(ErasureId id) {
        return db.sql(LINES)
                .param("id", id.value())
                .query((row, index) -> new Holding(row.getString(1), row.getLong(2), null, row.getBoolean(3)))
                .list();
    }

    private static void requireOne(int rows, ErasureId id) {
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows changed by erasure " + id);
        }
    }

    /** The columns of one request. */
    record Row(
            UUID id,
            @Nullable UUID personId,
            Erasure.AskedBy askedBy,
            OffsetDateTime askedAt,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime erasedAt) {

        Erasure toErasure() {
            return new Erasure(
                    new ErasureId(id),
                    personId == null ? null : new PersonId(personId),
                    askedBy,
                    askedAt.toInstant(),
                    dueAt.toInstant(),
                    instant(withdrawnAt),
                    instant(begunAt),
                    instant(erasedAt));
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
            return time == null ? null : time.toInstant();
        }
    }
}
