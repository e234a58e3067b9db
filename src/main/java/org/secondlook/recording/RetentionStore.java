package org.secondlook.recording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what owners have been told about the end of their lessons, and which they have kept for another term. */
@Repository
class RetentionStore {

    private static final String UNNOTICED = """
            select r.id, r.owner_id, r.created_at, case when e.recording_id is null then 1 else 2 end as terms
            from recording_recording r
            left join recording_extension e on e.recording_id = r.id
            left join recording_notice n on n.recording_id = r.id
            where r.state <> 'RECEIVING' and n.recording_id is null
              and r.created_at <= case when e.recording_id is null then cast(:once as timestamp with time zone)
                else cast(:twice as timestamp with time zone) end
            order by r.created_at
            limit 500
            """;

    private static final String GIVE_NOTICE = """
            insert into recording_notice (recording_id, given_at, erase_at)
            select id, cast(:now as timestamp with time zone), cast(:erase as timestamp with time zone)
            from recording_recording where id = :id
            on conflict do nothing
            """;

    private static final String OVER = """
            select recording_id from recording_notice where erase_at <= :now
            union
            select id from recording_recording where rest_until <= :now
            limit 500
            """;

    private static final String IS_OVER = """
            select count(*) from recording_recording r
            left join recording_notice n on n.recording_id = r.id
            where r.id = :id and (n.erase_at <= :now or r.rest_until <= :now)
            """;

    private static final String TAKE_NOTICE_BACK = "delete from recording_notice where recording_id = :id";

    private static final String EXTEND = """
            insert into recording_extension (recording_id, extended_at) values (:id, :now)
            on conflict do nothing
            """;

    private final JdbcClient db;

    RetentionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Lessons whose owners have to be told.
     *
     * @param once those begun until then, which are in their first term
     * @param twice those begun until then, which have been extended
     */
    List<Ending> unnoticed(Instant once, Instant twice) {
        return db
                .sql(UNNOTICED)
                .param("once", Times.bind(once))
                .param("twice", Times.bind(twice))
                .query(EndingRow.class)
                .list()
                .stream()
                .map(EndingRow::toEnding)
                .toList();
    }

    /** Whether it was not given before. */
    boolean giveNotice(RecordingId id, Instant now, Instant erase) {
        return db.sql(GIVE_NOTICE)
                        .param("id", id.value())
                        .param("now", Times.bind(now))
                        .param("erase", Times.bind(erase))
                        .update()
                == 1;
    }

    List<RecordingId> over(Instant now) {
        return db.sql(OVER).param("now", Times.bind(now)).query(UUID.class).list().stream()
                .map(RecordingId::new)
                .toList();
    }

    boolean isOver(RecordingId id, Instant now) {
        return db.sql(IS_OVER)
                        .param("id", id.value())
                        .param("now", Times.bind(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Whether there was a notice, and no extension yet; then it is the other way round. */
    boolean extend(RecordingId id, Instant now) {
        boolean noticed = db.sql(TAKE_NOTICE_BACK).param("id", id.value()).update() == 1;
        return noticed
                && db.sql(EXTEND)
                                .param("id", id.value())
                                .param("now", Times.bind(now))
                                .update()
                        == 1;
    }

    /** A lesson that comes to its end, whose it is, and how many terms it has. */
    record Ending(RecordingId id, PersonId owner, Instant createdAt, int terms) {}

    /** The columns of one. */
    record EndingRow(UUID id, UUID ownerId, OffsetDateTime createdAt, int terms) {

        Ending toEnding() {
            return new Ending(new RecordingId(id), new PersonId(ownerId), createdAt.toInstant(), terms);
        }
    }
}
