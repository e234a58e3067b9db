package org.secondlook.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream; the file stays open after it. */
final class ChannelSlice extends InputStream {

    private final FileChannel channel;
    private final long end;
    private long at;

    ChannelSlice(FileChannel channel, long from, long length) {
        this.channel = channel;
        this.at = from;
        this.end = from + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == end) {
            return -1;
        }
        int count = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
        if (count < 0) {
            throw new EOFException("shorter than " + end);
        }
        at += count;
        return count;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - at);
    }
}
