package org.secondlook.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobStore;

/**
 * The stores that are in use: the one that blobs are kept in, and while they move the one that they move from.
 *
 * @param local the directory, if it is one of them
 * @param s3 the S3 store, if it is one of them
 */
record Stores(
        StorageKind kind,
        boolean moving,
        @Nullable LocalBlobStore local,
        @Nullable S3Node s3) implements AutoCloseable {

    /** What everybody uses. */
    BlobStore inUse() {
        Optional<ListedStore> from = from();
        return from.isPresent() ? new MovingBlobStore(to(), from.get()) : to();
    }

    ListedStore to() {
        return required(kind);
    }

    Optional<ListedStore> from() {
        return moving ? Optional.of(required(kind.other())) : Optional.empty();
    }

    @Override
    public void close() {
        if (s3 != null) {
            s3.close();
        }
    }

    private ListedStore required(StorageKind which) {
        ListedStore store = which == StorageKind.LOCAL ? local : s3 == null ? null : s3.blobs();
        if (store == null) {
            throw new IllegalStateException("not open: " + which);
        }
        return store;
    }
}
