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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.secondlook.foundation.BlobStore;
import org.springframework.stereotype.Component;

/**
 * Sends a file or a part of it (RFC 9110, 14), so that a player can begin anywhere. The bytes go from the file to the
 * network without passing through this program where the server offers it (Tomcat's sendfile), else through a small
 * buffer.
 */
@Component
class MediaAnswer {

    private static final String SENDFILE = "org.apache.tomcat.sendfile.";
    private static final long WORTH_SENDFILE = 64 << 10;
    private static final int BUFFER = 64 << 10;

    private final BlobStore blobs;

    MediaAnswer(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Points to a neighbour of the address that was asked for, of the same launch. */
    void leadTo(String name, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", query == null ? name : name + "?" + query);
    }

    void send(RenditionFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path path = blobs.file(file.blob());
        if (Files.notExists(path)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        writeHeaders(file, response);
        if (file.entityTag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<ByteRange> range = range(file, request);
        if (range.equals(Optional.of(ByteRange.NONE))) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        range.ifPresent(part -> {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
        });
        sendBytes(file, path, range.orElse(new ByteRange(0, file.bytes() - 1)), request, response);
    }

    private static void writeHeaders(RenditionFile file, HttpServletResponse response) {
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", file.entityTag());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** A part is only asked for by GET, and only of the file that the player knows already. */
    private static Optional<ByteRange> range(RenditionFile file, HttpServletRequest request) {
        String known = request.getHeader("If-Range");
        boolean applies = request.getMethod().equals("GET") && (known == null || known.equals(file.entityTag()));
        return applies ? ByteRange.of(request.getHeader("Range"), file.bytes()) : Optional.empty();
    }

    private void sendBytes(
            RenditionFile file, Path path, ByteRange part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(file.packaging().contentType());
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (part.length() >= WORTH_SENDFILE && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
            request.setAttribute(SENDFILE + "filename", path.toString());
            request.setAttribute(SENDFILE + "start", part.first());
            request.setAttribute(SENDFILE + "end", part.last() + 1);
        } else {
            copy(path, part, response.getOutputStream());
        }
    }

    private static void copy(Path path, ByteRange part, OutputStream response) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(1, part.length())));
        WritableByteChannel target = Channels.newChannel(response);
        try (FileChannel source = FileChannel.open(path, StandardOpenOption.READ)) {
            for (long position = part.first(); position <= part.last(); position += buffer.position()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), part.last() + 1 - position));
                if (source.read(buffer, position) < 0) {
                    throw new IOException("shorter than " + part.last() + ": " + path);
                }
                target.write(buffer.flip());
            }
        }
    }
}
