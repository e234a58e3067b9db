package org.secondlook.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StorageFullException;

/** A store of one blob and little room. */
final class FullStore implements BlobStore, GrowingBlob {

    private long room;
    private long length;
    private long reserved;

    FullStore(long room) {
        this.room = room;
    }

    /** Sets aside what is there but not to be used. */
    void reserve(long bytes) {
        reserved = bytes;
    }

    void makeRoom(long more) {
        room += more;
    }

    @Override
    public GrowingBlob grow(BlobKey key) {
        return this;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long write(long offset, ReadableByteChannel bytes, long limit) throws IOException {
        long count = count(bytes, limit);
        if (count > room) {
            throw new StorageFullException(new IOException("No space left on device"));
        }
        room -= count;
        length = offset + count;
        return length;
    }

    private static long count(ReadableByteChannel bytes, long limit) throws IOException {
        var buffer = ByteBuffer.allocate(1 << 20);
        long all = 0;
        int count = 0;
        while (count >= 0 && all < limit) {
            count = bytes.read(buffer.clear().limit((int) Math.min(buffer.capacity(), limit - all)));
            all += Math.max(0, count);
        }
        return all;
    }

    @Override
    public void cut(long to) {
        length = to;
    }

    @Override
    public void close() {}

    @Override
    public Optional<Long> length(BlobKey key) {
        return Optional.of(length);
    }

    @Override
    public long room() {
        return room - reserved;
    }

    @Override
    public void adopt(BlobKey key, Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(BlobKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path file(BlobKey key, Path copy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream read(BlobKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BlobDelivery deliver(BlobKey key, String contentType) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(BlobKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteBelow(BlobKey prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<BlobKey> below(BlobKey prefix, Instant before) {
        throw new UnsupportedOperationException();
    }
}
