package org.secondlook.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what of growing blobs counts, and who may add to each. */
@Repository
class GrowthStore {

    private static final String BEGIN = """
            insert into storage_growth (blob, parts, bytes_in_parts, tail_bytes, touched_at)
            values (:blob, 0, 0, 0, :now)
            on conflict do nothing
            """;

    private static final String HOLD = """
            update storage_growth
            set holder = :holder, held_until = :until, touched_at = :now
            where blob = :blob and (holder is null or held_until <= :now)
            """;

    private static final String STAY = "update storage_growth set held_until = :until where holder = :holder";

    private static final String RELEASE = """
            update storage_growth set holder = null, held_until = null where blob = :blob and holder = :holder
            """;

    private static final String FIND = """
            select upload_id, parts, bytes_in_parts, tail_bytes, spare_tail from storage_growth where blob = :blob
            """;

    private static final String SAVE = """
            update storage_growth
            set upload_id = :upload, parts = :parts, bytes_in_parts = :bytes, tail_bytes = :tail, spare_tail = :spare,
                touched_at = :now
            where blob = :blob and holder = :holder
            """;

    private static final String REMOVE = "delete from storage_growth where blob = :blob";

    private static final String BELOW = "select blob, touched_at from storage_growth where blob like :prefix";

    private static final String KEYS = "select blob from storage_growth";

    private static final String KNOWN_UPLOADS = "select count(*) from storage_growth where upload_id = :upload";

    private final JdbcClient db;

    GrowthStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether the blob is the holder's alone now, until a time; it begins to exist if it did not. */
    boolean hold(BlobKey key, UUID holder, Instant now, Instant until) {
        db.sql(BEGIN).param("blob", key.value()).param("now", Times.bind(now)).update();
        return db.sql(HOLD)
                        .param("blob", key.value())
                        .param("holder", holder)
                        .param("now", Times.bind(now))
                        .param("until", Times.bind(until))
                        .update()
                == 1;
    }

    /** Whatever the holder holds it holds until a time. */
    void stay(UUID holder, Instant until) {
        db.sql(STAY).param("holder", holder).param("until", Times.bind(until)).update();
    }

    void release(BlobKey key, UUID holder) {
        db.sql(RELEASE).param("blob", key.value()).param("holder", holder).update();
    }

    Optional<Growth> find(BlobKey key) {
        return db.sql(FIND).param("blob", key.value()).query(Growth.class).optional();
    }

    /** Whether it is the holder's still; then this counts. */
    boolean save(BlobKey key, UUID holder, Growth growth, Instant now) {
        return db.sql(SAVE)
                        .param("blob", key.value())
                        .param("holder", holder)
                        .param("upload", growth.uploadId())
                        .param("parts", growth.parts())
                        .param("bytes", growth.bytesInParts())
                        .param("tail", growth.tailBytes())
                        .param("spare", growth.spareTail())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void remove(BlobKey key) {
        db.sql(REMOVE).param("blob", key.value()).update();
    }

    /** The growing blobs below a prefix, and when somebody last touched each. */
    Map<BlobKey, Instant> below(BlobKey prefix) {
        Map<BlobKey, Instant> found = new HashMap<>();
        db.sql(BELOW).param("prefix", anythingBelow(prefix)).query(row -> {
            found.put(
                    new BlobKey(row.getString("blob")),
                    row.getObject("touched_at", OffsetDateTime.class).toInstant());
        });
        return found;
    }

    /** A pattern for the keys that begin with a prefix and a slash. */
    static String anythingBelow(BlobKey prefix) {
        return prefix.value().replace("_", "\\_") + "/%";
    }

    /** The names of all growing blobs. */
    List<String> keys() {
        return db.sql(KEYS).query(String.class).list();
    }

    boolean knows(String uploadId) {
        return db.sql(KNOWN_UPLOADS).param("upload", uploadId).query(Long.class).single() > 0;
    }
}
