package org.secondlook.storage;

import static org.secondlook.storage.AlignedBuffers.BLOCK;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.GrowingBlob;
import org.secondlook.foundation.StorageFullException;

/**
 * A file that its holder adds to. The operating system's lock keeps other processes out and goes with this one, however
 * it ends. As such a lock is the whole process's, and lost when any channel to the file is closed, the store sees to it
 * that this process has but one {@code GrowingFile} of each.
 *
 * <p>Whole blocks pass by the operating system's cache where the file system lets them: that spares copying each byte of
 * what is read once, if at all, and pushing out what is read often.
 */
final class GrowingFile implements GrowingBlob {

    private static final long HARDLY_ANYTHING = 4L * AlignedBuffers.SIZE;

    private final Path path;
    private final FileChannel channel;
    private final FileChannel forBlocks;
    private final AlignedBuffers buffers;
    private final Runnable release;

    private GrowingFile(
            Path path, FileChannel channel, FileChannel forBlocks, AlignedBuffers buffers, Runnable release) {
        this.path = path;
        this.channel = channel;
        this.forBlocks = forBlocks;
        this.buffers = buffers;
        this.release = release;
    }

    /** Opens and locks a file that exists; {@code release} is run when it is closed, and only if it was opened. */
    static GrowingFile open(BlobKey key, Path path, AlignedBuffers buffers, Runnable release) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileChannel forBlocks = buffers.fitFiles() ? pastTheCache(path, channel) : channel;
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } finally {
            if (!held) {
                forBlocks.close();
                channel.close();
            }
        }
        if (!held) {
            throw new BlobLockedException(key);
        }
        return new GrowingFile(path, channel, forBlocks, buffers, release);
    }

    private static FileChannel pastTheCache(Path path, FileChannel otherwise) {
        Optional<OpenOption> direct = DirectWriting.option();
        if (direct.isEmpty()) {
            return otherwise;
        }
        try {
            return FileChannel.open(path, StandardOpenOption.WRITE, direct.get());
        } catch (IOException | UnsupportedOperationException notHere) {
            return otherwise;
        }
    }

    @Override
    public long length() throws IOException {
        return channel.size();
    }

    @Override
    public long write(long offset, ReadableByteChannel bytes, long limit) throws IOException {
        boolean whole = false;
        cut(offset);
        try {
            long end = copy(offset, bytes, limit);
            sync();
            whole = true;
            return end;
        } finally {
            if (!whole) {
                cut(offset);
            }
        }
    }

    @Override
    public void cut(long length) throws IOException {
        if (length > channel.size()) {
            throw new IllegalArgumentException("beyond the end at " + channel.size() + ": " + length);
        }
        channel.truncate(length);
    }

    @Override
    public void close() throws IOException {
        try (channel;
                forBlocks) {
            return;
        } finally {
            release.run();
        }
    }

    private long copy(long offset, ReadableByteChannel bytes, long limit) throws IOException {
        ByteBuffer buffer = buffers.take();
        long at = offset;
        long end = offset + limit;
        try {
            boolean more = true;
            while (more && at < end) {
                buffer.clear().limit((int) Math.min(toBoundary(at), end - at));
                more = fill(buffer, bytes);
                at += put(buffer.flip(), at);
            }
            return at;
        } finally {
            buffers.giveBack(buffer);
        }
    }

    /** A buffer full of bytes, or fewer, so that the next one begins where a block does. */
    private static long toBoundary(long at) {
        return AlignedBuffers.SIZE - at % BLOCK;
    }

    /** Fills the buffer up to its limit; false when the bytes end before. */
    private static boolean fill(ByteBuffer buffer, ReadableByteChannel bytes) throws IOException {
        while (buffer.hasRemaining()) {
            if (bytes.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    private int put(ByteBuffer buffer, long at) throws IOException {
        FileChannel target = at % BLOCK == 0 && buffer.remaining() % BLOCK == 0 ? forBlocks : channel;
        try {
            int written = 0;
            while (buffer.hasRemaining()) {
                written += target.write(buffer, at + written);
            }
            return written;
        } catch (IOException e) {
            throw isFull() ? new StorageFullException(e) : e;
        }
    }

    private void sync() throws IOException {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw isFull() ? new StorageFullException(e) : e;
        }
    }

    private boolean isFull() throws IOException {
        return Files.getFileStore(path).getUsableSpace() < HARDLY_ANYTHING;
    }
}
