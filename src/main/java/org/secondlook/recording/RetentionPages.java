package org.secondlook.recording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for how long somebody's lessons are kept, and what is left of those that were erased. */
@Repository
class RetentionPages {

    private static final String FIND = """
            select r.created_at, n.erase_at, e.extended_at
            from recording_recording r
            left join recording_notice n on n.recording_id = r.id
            left join recording_extension e on e.recording_id = r.id
            where r.id = :id and r.owner_id = :owner and r.state <> 'RECEIVING'
            """;

    private static final String ENDING = """
            select r.id, r.title, n.erase_at
            from recording_recording r
            join recording_notice n on n.recording_id = r.id
            where r.owner_id = :owner
            order by n.erase_at, r.id
            """;

    private static final String RECEIPTS = """
            select id, uploaded_at, reason, versions, erased_at, gone_at
            from recording_receipt
            where owner_id = :owner
            order by erased_at desc, id
            limit 200
            """;

    private final JdbcClient db;

    RetentionPages(JdbcClient db) {
        this.db = db;
    }

    Optional<Dates> find(RecordingId id, PersonId owner) {
        return db.sql(FIND)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(DatesRow.class)
                .optional()
                .map(DatesRow::toDates);
    }

    List<EndingLesson> ending(PersonId owner) {
        return db.sql(ENDING)
                .param("owner", owner.value())
                .query((row, index) -> new EndingLesson(
                        new RecordingId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getObject("erase_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<RecordingReceipt> receipts(PersonId owner) {
        return db.sql(RECEIPTS).param("owner", owner.value()).query(ReceiptRow.class).list().stream()
                .map(ReceiptRow::toReceipt)
                .toList();
    }

    /** When a lesson began, when it ends if its owner has been told, and whether it has been extended. */
    record Dates(Instant createdAt, @Nullable Instant eraseAt, boolean extended) {}

    /** The columns of one lesson. */
    record DatesRow(
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime eraseAt,
            @Nullable OffsetDateTime extendedAt) {

        Dates toDates() {
            return new Dates(createdAt.toInstant(), eraseAt == null ? null : eraseAt.toInstant(), extendedAt != null);
        }
    }

    /** The columns of one receipt. */
    record ReceiptRow(
            UUID id,
            OffsetDateTime uploadedAt,
            Eraser.Reason reason,
            long versions,
            OffsetDateTime erasedAt,
            @Nullable OffsetDateTime goneAt) {

        RecordingReceipt toReceipt() {
            return new RecordingReceipt(
                    id,
                    uploadedAt.toInstant(),
                    reason,
                    versions,
                    erasedAt.toInstant(),
                    goneAt == null ? null : goneAt.toInstant());
        }
    }
}
