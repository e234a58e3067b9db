package org.secondlook.recording;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far uploads are. The offset of each moves by compare-and-set, and only after the bytes are durable. */
@Repository
class UploadStore {

    private static final String ADD = """
            insert into recording_recording (id, owner_id, title, state, size, received, upload_metadata, created_at,
                expires_at)
            values (:id, :owner, :title, :state, :size, :received, :metadata, :at, :expires)
            """;

    private static final String FIND = """
            select id, state, size, received, upload_metadata, expires_at
            from recording_recording
            where id = :id and owner_id = :owner
            """;

    private static final String KEPT_FOR = """
            select coalesce(sum(coalesce(size, received)), 0) as bytes, count(case when state = 'RECEIVING' then 1 end) as unfinished
            from recording_recording
            where owner_id = :owner and (state <> 'FAILED' or expires_at > :now)
            """;

    private static final String KEPT_AT_SCHOOL = """
            select coalesce(sum(coalesce(r.size, r.received)), 0)
            from people_person self
            join people_person each on each.tenant_id = self.tenant_id
            join recording_recording r on r.owner_id = each.id
            where self.id = :person and (r.state <> 'FAILED' or r.expires_at > :now)
            """;

    private static final String TELL_SIZE = """
            update recording_recording set size = :size
            where id = :id and state = 'RECEIVING' and size is null
            """;

    private static final String ADVANCE = """
            update recording_recording
            set received = :to, expires_at = :expires
            where id = :id and state = 'RECEIVING' and received = :from
            """;

    private static final String COMPLETE = """
            update recording_recording
            set received = size, expires_at = null, stored_at = :at
            where id = :id and state = 'RECEIVING' and received = :from
            """;

    private static final String EXPIRED = """
            select id from recording_recording
            where state = 'RECEIVING' and expires_at <= :now
            order by expires_at
            limit 500
            """;

    private static final String HOLD_EXPIRED = """
            select id from recording_recording
            where id = :id and state = 'RECEIVING' and expires_at <= :now
            for update
            """;

    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    void add(Upload upload, PersonId owner, RecordingTitle title, Instant at) {
        db.sql(ADD)
                .param("id", upload.id().value())
                .param("owner", owner.value())
                .param("title", title.value())
                .param("state", upload.state().name())
                .param("size", upload.size())
                .param("received", upload.received())
                .param("metadata", upload.metadata().header())
                .param("at", Times.bind(at))
                .param("expires", Times.bindOrNull(upload.expiresAt()))
                .update();
    }

    Optional<Upload> find(RecordingId id, PersonId owner) {
        return db.sql(FIND)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(UploadRow.class)
                .optional()
                .map(UploadRow::toUpload);
    }

    /** What the owner keeps, the originals of failures until they are dropped. */
    KeptBytes keptFor(PersonId owner, Instant now) {
        return db.sql(KEPT_FOR)
                .param("owner", owner.value())
                .param("now", Times.bind(now))
                .query(KeptBytes.class)
                .single();
    }

    /** Whether it had no size yet; then it has this one for good. */
    boolean tellSize(RecordingId id, long size) {
        return db.sql(TELL_SIZE).param("id", id.value()).param("size", size).update() == 1;
    }

    /** How many bytes all who come by the same deployment keep together. */
    long keptAtSchoolOf(PersonId person, Instant now) {
        return db.sql(KEPT_AT_SCHOOL)
                .param("person", person.value())
                .param("now", Times.bind(now))
                .query(Long.class)
                .single();
    }

    /** Whether nobody has moved the offset meanwhile; then it is {@code to}, and the upload may rest until a time. */
    boolean advance(RecordingId id, long from, long to, Instant expires) {
        return db.sql(ADVANCE)
                        .param("id", id.value())
                        .param("from", from)
                        .param("to", to)
                        .param("expires", Times.bind(expires))
                        .update()
                == 1;
    }

    /** Whether nobody has moved the offset meanwhile; then it is at the end. */
    boolean complete(RecordingId id, long from, Instant at) {
        return db.sql(COMPLETE)
                        .param("id", id.value())
                        .param("from", from)
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    List<RecordingId> expired(Instant now) {
        return db.sql(EXPIRED).param("now", Times.bind(now)).query(UUID.class).list().stream()
                .map(RecordingId::new)
                .toList();
    }

    /** Whether it is still unfinished and expired; then it stays so until the transaction ends. */
    boolean holdExpired(RecordingId id, Instant now) {
        return db.sql(HOLD_EXPIRED)
                .param("id", id.value())
                .param("now", Times.bind(now))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** What one person's recordings take together, and how many of them are unfinished. */
    record KeptBytes(long bytes, long unfinished) {}

    /** The columns of one upload. */
    record UploadRow(
            UUID id,
            RecordingState state,
            @Nullable Long size,
            long received,
            String uploadMetadata,
            @Nullable OffsetDateTime expiresAt) {

        Upload toUpload() {
            return new Upload(
                    new RecordingId(id),
                    state,
                    size,
                    received,
                    new UploadMetadata(uploadMetadata),
                    expiresAt == null ? null : expiresAt.toInstant());
        }
    }
}
