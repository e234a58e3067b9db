package org.secondlook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StorageFullException;

/** A store of one blob and little room. */
final class FullStore implements BlobStore, GrowingBlob {

    private long room;
    private long length;

    FullStore(long room) {
        this.room = room;
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
        var buffer = ByteBuffer.allocate((int) Math.min(limit, 1 << 20));
        int count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = bytes.read(buffer);
        }
        if (buffer.position() > room) {
            throw new StorageFullException(new IOException("No space left on device"));
        }
        room -= buffer.position();
        length = offset + buffer.position();
        return length;
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
        return room;
    }

    @Override
    public void adopt(BlobKey key, Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path file(BlobKey key) {
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
