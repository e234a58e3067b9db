package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;

/** The store that everybody uses: whatever is finished in it gets a checksum, which goes with its blob. */
final class KeptBlobs implements BlobStore {

    private final BlobStore blobs;
    private final Checksums checksums;

    KeptBlobs(BlobStore blobs, Checksums checksums) {
        this.blobs = blobs;
        this.checksums = checksums;
    }

    @Override
    public GrowingBlob grow(BlobKey key) throws IOException {
        return blobs.grow(key);
    }

    @Override
    public void finish(BlobKey key) throws IOException {
        blobs.finish(key);
        checksums.stageUnlessKept(key);
    }

    @Override
    public Optional<Long> length(BlobKey key) throws IOException {
        return blobs.length(key);
    }

    @Override
    public void adopt(BlobKey key, Path file) throws IOException {
        checksums.forget(key);
        blobs.adopt(key, file);
        checksums.stageUnlessKept(key);
    }

    @Override
    public Path file(BlobKey key, Path copy) throws IOException {
        return blobs.file(key, copy);
    }

    @Override
    public InputStream read(BlobKey key) throws IOException {
        return blobs.read(key);
    }

    @Override
    public BlobDelivery deliver(BlobKey key, String contentType) throws IOException {
        return blobs.deliver(key, contentType);
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        checksums.forget(key);
        blobs.delete(key);
    }

    @Override
    public void deleteBelow(BlobKey prefix) throws IOException {
        checksums.forgetBelow(prefix);
        blobs.deleteBelow(prefix);
    }

    @Override
    public List<BlobKey> below(BlobKey prefix, Instant before) throws IOException {
        return blobs.below(prefix, before);
    }

    @Override
    public long room() throws IOException {
        return blobs.room();
    }
}
