package org.secondlook.recording;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is left of lessons that were erased. */
@Repository
class ReceiptStore {

    /** An upload that was never finished leaves nothing. */
    private static final String ADD = """
            insert into recording_receipt (id, owner_id, uploaded_at, reason, versions, erased_at)
            select r.id, r.owner_id, r.created_at, cast(:reason as varchar),
                (select count(*) from recording_rendition v where v.recording_id = r.id),
                cast(:now as timestamp with time zone)
            from recording_recording r
            where r.id = :id and r.state <> 'RECEIVING'
            on conflict do nothing
            """;

    private static final String GONE = """
            update recording_receipt set gone_at = :now where id = :id and gone_at is null
            """;

    private static final String DELETE = "delete from recording_receipt where owner_id = :owner";

    private final JdbcClient db;

    ReceiptStore(JdbcClient db) {
        this.db = db;
    }

    void add(RecordingId erased, Eraser.Reason reason, Instant now) {
        db.sql(ADD)
                .param("id", erased.value())
                .param("reason", reason.name())
                .param("now", Times.bind(now))
                .update();
    }

    /** Says that the last file of a lesson is deleted; of an upload there is no receipt that could. */
    void say(RecordingId gone, Instant now) {
        db.sql(GONE).param("id", gone.value()).param("now", Times.bind(now)).update();
    }

    void delete(PersonId owner) {
        db.sql(DELETE).param("owner", owner.value()).update();
    }
}
