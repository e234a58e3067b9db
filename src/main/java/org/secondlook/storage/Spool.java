package org.secondlook.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds what comes until there is enough of it to be sent on: in a nameless file, so that the heap stays small. */
final class Spool implements Payload, Closeable {

    private final FileChannel channel;
    private final AlignedBuffers buffers;
    private long length;

    private Spool(FileChannel channel, AlignedBuffers buffers) {
        this.channel = channel;
        this.buffers = buffers;
    }

    static Spool open(Path directory, AlignedBuffers buffers) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "spool", "");
        return new Spool(
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                buffers);
    }

    /** Takes bytes until there are so many here, or no more come; whether more may come. */
    boolean fill(ReadableByteChannel bytes, long most) throws IOException {
        ByteBuffer buffer = buffers.take();
        try {
            boolean more = true;
            while (more && length < most) {
                more = bytes.read(buffer.clear().limit((int) Math.min(AlignedBuffers.SIZE, most - length))) >= 0;
                put(buffer.flip());
            }
            return more;
        } finally {
            buffers.giveBack(buffer);
        }
    }

    void clear() {
        length = 0;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() {
        return new ChannelSlice(channel, 0, length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void put(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            length += channel.write(buffer, length);
        }
    }
}
