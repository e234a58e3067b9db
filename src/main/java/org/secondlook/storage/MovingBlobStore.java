package org.secondlook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;

/** Two stores as one while blobs move from one to the other: what is new goes to the new one, and each blob is found where it is. */
final class MovingBlobStore implements BlobStore {

    private final BlobStore to;
    private final BlobStore from;

    MovingBlobStore(BlobStore to, BlobStore from) {
        this.to = to;
        this.from = from;
    }

    /** What has begun to grow in the old store is finished there. */
    @Override
    public GrowingBlob grow(BlobKey key) throws IOException {
        return whereItIs(key).orElse(to).grow(key);
    }

    @Override
    public void finish(BlobKey key) throws IOException {
        whereItIs(key).orElse(to).finish(key);
    }

    @Override
    public Optional<Long> length(BlobKey key) throws IOException {
        Optional<Long> there = to.length(key);
        return there.isPresent() ? there : from.length(key);
    }

    @Override
    public void adopt(BlobKey key, Path file) throws IOException {
        from.delete(key);
        to.adopt(key, file);
    }

    /** Whoever works with a file for long keeps it, though it may move on meanwhile. */
    @Override
    public Path file(BlobKey key, Path copy) throws IOException {
        return inEither(key, store -> OwnCopy.of(store, key, copy));
    }

    @Override
    public InputStream read(BlobKey key) throws IOException {
        return inEither(key, store -> store.read(key));
    }

    @Override
    public BlobDelivery deliver(BlobKey key, String contentType) throws IOException {
        return whereItIs(key).orElse(to).deliver(key, contentType);
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        from.delete(key);
        to.delete(key);
    }

    @Override
    public void deleteBelow(BlobKey prefix) throws IOException {
        from.deleteBelow(prefix);
        to.deleteBelow(prefix);
    }

    /** What rests in one and not in the other does not rest. */
    @Override
    public List<BlobKey> below(BlobKey prefix, Instant before) throws IOException {
        var counts = new TreeMap<String, Integer>();
        for (BlobStore store : List.of(to, from)) {
            store.below(prefix, Instant.MAX).forEach(key -> counts.merge(key.value(), 1, Integer::sum));
            store.below(prefix, before).forEach(key -> counts.merge(key.value(), -1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(key -> key.getValue() == 0)
                .map(key -> new BlobKey(key.getKey()))
                .toList();
    }

    @Override
    public long room() throws IOException {
        return to.room();
    }

    private Optional<BlobStore> whereItIs(BlobKey key) throws IOException {
        if (to.length(key).isPresent()) {
            return Optional.of(to);
        }
        return from.length(key).isPresent() ? Optional.of(from) : Optional.empty();
    }

    /** Between the look and the reach a blob may have moved; it never moves back. */
    private <T> T inEither(BlobKey key, Reach<T> reach) throws IOException {
        if (whereItIs(key).equals(Optional.of(from))) {
            try {
                return reach.into(from);
            } catch (NoSuchFileException moved) {
                return reach.into(to);
            }
        }
        return reach.into(to);
    }

    @FunctionalInterface
    private interface Reach<T> {

        T into(BlobStore store) throws IOException;
    }
}
