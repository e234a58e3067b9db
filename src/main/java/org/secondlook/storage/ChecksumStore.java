package org.secondlook.storage;

import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the checksums of finished blobs. */
@Repository
class ChecksumStore {

    private static final String REPLACE = """
            update storage_checksum set bytes = :bytes, sha256 = :sha256, kept_at = :now where blob = :blob
            """;

    private static final String ADD = """
            insert into storage_checksum (blob, bytes, sha256, kept_at) values (:blob, :bytes, :sha256, :now)
            on conflict do nothing
            """;

    private static final String FIND = "select bytes, sha256 from storage_checksum where blob = :blob";

    private static final String REMOVE = "delete from storage_checksum where blob = :blob";

    private static final String REMOVE_BELOW = "delete from storage_checksum where blob like :prefix";

    private final JdbcClient db;

    ChecksumStore(JdbcClient db) {
        this.db = db;
    }

    void keep(BlobKey key, Checksum checksum, Instant now) {
        if (write(REPLACE, key, checksum, now) == 0) {
            write(ADD, key, checksum, now);
        }
    }

    Optional<Checksum> find(BlobKey key) {
        return db.sql(FIND).param("blob", key.value()).query(Checksum.class).optional();
    }

    void remove(BlobKey key) {
        db.sql(REMOVE).param("blob", key.value()).update();
    }

    void removeBelow(BlobKey prefix) {
        db.sql(REMOVE_BELOW).param("prefix", GrowthStore.anythingBelow(prefix)).update();
    }

    private int write(String sql, BlobKey key, Checksum checksum, Instant now) {
        return db.sql(sql)
                .param("blob", key.value())
                .param("bytes", checksum.bytes())
                .param("sha256", checksum.sha256())
                .param("now", Times.bind(now))
                .update();
    }
}
