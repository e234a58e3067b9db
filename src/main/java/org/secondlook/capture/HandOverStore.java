package org.secondlook.capture;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps hand-overs. Each is opened by one compare-and-set, so that of two browsers only one gets in. */
@Repository
class HandOverStore {

    private static final String ADD = """
            insert into capture_hand_over (id, recording_id, person_id, ticket_hash, made_at)
            values (:id, :recording, :person, :ticket, :at)
            """;

    private static final String COLUMNS = """
            select id, recording_id, person_id, made_at, opened_at, browser_hash, ended_at
            from capture_hand_over
            """;

    private static final String FIND = COLUMNS + "where id = :id and person_id = :person";

    private static final String BY_TICKET = COLUMNS + "where ticket_hash = :ticket";

    private static final String OF = COLUMNS + "where person_id = :person order by made_at, id";

    private static final String OLD =
            COLUMNS + "where coalesce(opened_at, made_at) < :before order by made_at limit 500";

    private static final String OPEN = """
            update capture_hand_over set opened_at = :now, browser_hash = :browser
            where id = :id and opened_at is null and ended_at is null and made_at > :since
            """;

    private static final String END = """
            update capture_hand_over set ended_at = :now where id = :id and ended_at is null
            """;

    private static final String DELETE = "delete from capture_hand_over where id = :id";

    private static final String FORGET = "delete from capture_hand_over where person_id = :person";

    private final JdbcClient db;

    HandOverStore(JdbcClient db) {
        this.db = db;
    }

    void add(HandOver handOver, String ticketHash) {
        db.sql(ADD)
                .param("id", handOver.id().value())
                .param("recording", handOver.recording().value())
                .param("person", handOver.person().value())
                .param("ticket", ticketHash)
                .param("at", Times.bind(handOver.madeAt()))
                .update();
    }

    Optional<HandOver> find(HandOverId id, PersonId person) {
        return db.sql(FIND)
                .param("id", id.value())
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(Row::toHandOver);
    }

    Optional<HandOver> byTicket(String ticketHash) {
        return db.sql(BY_TICKET)
                .param("ticket", ticketHash)
                .query(Row.class)
                .optional()
                .map(Row::toHandOver);
    }

    List<HandOver> of(PersonId person) {
        return db.sql(OF).param("person", person.value()).query(Row.class).list().stream()
                .map(Row::toHandOver)
                .toList();
    }

    /** Those that were opened, or made and never opened, before a time. */
    List<HandOver> before(Instant time) {
        return db.sql(OLD).param("before", Times.bind(time)).query(Row.class).list().stream()
                .map(Row::toHandOver)
                .toList();
    }

    /** Whether nobody has opened or ended it and it was made since a time; then it is this browser's. */
    boolean open(HandOverId id, String browserHash, Instant since, Instant now) {
        return db.sql(OPEN)
                        .param("id", id.value())
                        .param("browser", browserHash)
                        .param("since", Times.bind(since))
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** Whether it was still good; it is not any more. */
    boolean end(HandOverId id, Instant now) {
        return db.sql(END).param("id", id.value()).param("now", Times.bind(now)).update() == 1;
    }

    void delete(HandOverId id) {
        db.sql(DELETE).param("id", id.value()).update();
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    /** The columns of one hand-over. */
    record Row(
            UUID id,
            UUID recordingId,
            UUID personId,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable String browserHash,
            @Nullable OffsetDateTime endedAt) {

        HandOver toHandOver() {
            return new HandOver(
                    new HandOverId(id),
                    new RecordingId(recordingId),
                    new PersonId(personId),
                    madeAt.toInstant(),
                    openedAt == null ? null : openedAt.toInstant(),
                    browserHash,
                    endedAt == null ? null : endedAt.toInstant());
        }
    }
}
