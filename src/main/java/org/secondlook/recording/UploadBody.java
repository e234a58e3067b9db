package org.secondlook.recording;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one PATCH, straight from the connection. A connection that breaks or falls silent is their end, since what
 * came before it counts.
 */
final class UploadBody implements ReadableByteChannel {

    private final ServletInputStream stream;
    private final long announced;
    private final @Nullable Long length;
    private final @Nullable UploadChecksum checksum;
    private long taken;
    private boolean ended;

    UploadBody(ServletInputStream stream, long announced, @Nullable Long length, @Nullable UploadChecksum checksum) {
        this.stream = stream;
        this.announced = announced;
        this.length = length;
        this.checksum = checksum;
    }

    /** How many bytes the client says there are; -1 when it does not say. */
    long announced() {
        return announced;
    }

    /** How long the whole file is, as the client says together with these bytes; null when it says nothing of it. */
    @Nullable
    Long length() {
        return length;
    }

    /** How many more bytes may come, of which a limit is taken. */
    long next(long limit) {
        return announced < 0 ? limit : Math.min(limit, announced - taken);
    }

    /** Whether the bytes count only together, because their checksum comes with them. */
    boolean isChecked() {
        return checksum != null;
    }

    /** Whether the bytes so far are those that were meant, as far as the client lets us know. */
    boolean isAsMeant() {
        return checksum == null || checksum.matches();
    }

    /** Whether there is at least one more byte, which is lost by asking. */
    boolean goesOn() {
        return announced < 0 && read(ByteBuffer.allocate(1)) > 0;
    }

    @Override
    public int read(ByteBuffer buffer) {
        ByteBuffer part = buffer.slice();
        int count = readOrEnd(part);
        if (count > 0) {
            buffer.position(buffer.position() + count);
            taken += count;
            if (checksum != null) {
                checksum.update(part.clear().limit(count));
            }
        }
        return count;
    }

    @Override
    public boolean isOpen() {
        return !ended;
    }

    @Override
    public void close() {
        ended = true;
    }

    private int readOrEnd(ByteBuffer part) {
        try {
            int count = ended ? -1 : stream.read(part);
            ended = count < 0;
            return count;
        } catch (IOException connectionLost) {
            ended = true;
            return -1;
        }
    }
}
