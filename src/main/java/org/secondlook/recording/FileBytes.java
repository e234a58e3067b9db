package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/**
 * Bytes of a file. They go to the network without passing through this program where the server offers it (Tomcat's
 * sendfile); that cannot be stopped, so it does with short parts alone. The rest goes through a small buffer.
 */
final class FileBytes implements MediaBytes {

    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    private static final long WORTH_SENDFILE = 64 << 10;
    private static final int BUFFER = 64 << 10;

    private final Path file;
    private final ByteRange part;
    private final BooleanSupplier allowed;

    FileBytes(Path file, ByteRange part, BooleanSupplier allowed) throws NoSuchFileException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        this.file = file;
        this.part = part;
        this.allowed = allowed;
    }

    @Override
    public void sendTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean suits = part.length() >= WORTH_SENDFILE && part.length() <= ByteRange.PART;
        if (suits && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", file.toString());
            request.setAttribute(SENDFILE + "start", part.first());
            request.setAttribute(SENDFILE + "end", part.last() + 1);
        } else {
            copyTo(new AllowedOutput(response.getOutputStream(), allowed));
        }
    }

    private void copyTo(OutputStream response) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(1, part.length())));
        WritableByteChannel target = Channels.newChannel(response);
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long position = part.first(); position <= part.last(); position += buffer.position()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), part.last() + 1 - position));
                if (source.read(buffer, position) < 0) {
                    throw new IOException("shorter than " + part.last() + ": " + file);
                }
                target.write(buffer.flip());
            }
        }
    }
}
