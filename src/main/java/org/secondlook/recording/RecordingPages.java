package org.secondlook.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what its owner sees of a recording. */
@Repository
class RecordingPages {

    private static final String COLUMNS = """
            select id, owner_id, title, state, size, received, duration_millis, failure, created_at, rest_since, rest_until, rest_reason
            from recording_recording
            """;

    private static final String FIND = COLUMNS + "where id = :id and owner_id = :owner";

    private static final String OWN = COLUMNS + "where owner_id = :owner order by created_at desc, id desc";

    private static final String UNFINISHED = """
            select id, title, size, received, upload_metadata, expires_at
            from recording_recording
            where owner_id = :owner and state = 'RECEIVING' and expires_at > :now
            order by created_at desc, id desc
            """;

    /** Its pictures have been made since the newest of its blurs was drawn. */
    private static final String HIDES = """
            select count(*)
            from recording_recording r
            join recording_revision v on v.recording_id = r.id
            where r.id = :id and r.owner_id = :owner and v.state = 'MADE'
              and (select max(b.added_at) from recording_blur b where b.recording_id = r.id)
                <= (select min(f.ready_at) from recording_rendition f where f.recording_id = r.id and f.width is not null)
            """;

    private static final String HELD = """
            select 'lessons' as kind, count(*) as amount, min(created_at) as since
            from recording_recording where owner_id = :owner and state <> 'RECEIVING'
            union all
            select 'versions', count(*), min(v.ready_at)
            from recording_rendition v
            join recording_recording r on r.id = v.recording_id
            where r.owner_id = :owner
            union all
            select 'uploads', count(*), min(created_at)
            from recording_recording where owner_id = :owner and state = 'RECEIVING'
            union all
            select 'receipts', count(*), min(erased_at)
            from recording_receipt where owner_id = :owner
            """;

    private final JdbcClient db;

    RecordingPages(JdbcClient db) {
        this.db = db;
    }

    /** Whether there is something hidden in what is seen of it, and nothing that only waits to be. */
    boolean hidesSomething(RecordingId id, PersonId owner) {
        return db.sql(HIDES)
                        .param("id", id.value())
                        .param("owner", owner.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    Optional<Recording> find(RecordingId id, PersonId owner) {
        return db.sql(FIND)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(RecordingRow.class)
                .optional()
                .map(RecordingRow::toRecording);
    }

    List<Recording> own(PersonId owner) {
        return db.sql(OWN).param("owner", owner.value()).query(RecordingRow.class).list().stream()
                .map(RecordingRow::toRecording)
                .toList();
    }

    List<UnfinishedUpload> unfinished(PersonId owner, Instant now) {
        return db
                .sql(UNFINISHED)
                .param("owner", owner.value())
                .param("now", Times.bind(now))
                .query(UnfinishedRow.class)
                .list()
                .stream()
                .map(UnfinishedRow::toUpload)
                .toList();
    }

    List<Holding> held(PersonId owner) {
        return db.sql(HELD)
                .param("owner", owner.value())
                .query((row, index) -> Holding.of(
                        "recording.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /** The columns of one recording. */
    record RecordingRow(
            UUID id,
            UUID ownerId,
            String title,
            RecordingState state,
            @Nullable Long size,
            long received,
            @Nullable Long durationMillis,
            @Nullable String failure,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime restSince,
            @Nullable OffsetDateTime restUntil,
            @Nullable String restReason) {

        Recording toRecording() {
            return new Recording(
                    new RecordingId(id),
                    new PersonId(ownerId),
                    title,
                    state,
                    size,
                    received,
                    durationMillis == null ? null : Duration.ofMillis(durationMillis),
                    failure,
                    createdAt.toInstant(),
                    rest());
        }

        private @Nullable Rest rest() {
            return restSince == null || restUntil == null || restReason == null
                    ? null
                    : new Rest(restSince.toInstant(), restUntil.toInstant(), restReason);
        }
    }

    /** The columns of one unfinished upload. */
    record UnfinishedRow(
            UUID id,
            String title,
            @Nullable Long size,
            long received,
            String uploadMetadata,
            OffsetDateTime expiresAt) {

        UnfinishedUpload toUpload() {
            return new UnfinishedUpload(
                    new RecordingId(id),
                    title,
                    size,
                    received,
                    new UploadMetadata(uploadMetadata).fingerprint().orElse(""),
                    expiresAt.toLocalDate());
        }
    }
}
