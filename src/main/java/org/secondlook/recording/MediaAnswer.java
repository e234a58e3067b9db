package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobStore;
import org.springframework.stereotype.Component;

/** Answers for a file or a part of it (RFC 9110, 14), so that a player can begin anywhere; its bytes come as the store says. */
@Component
class MediaAnswer {

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
        BlobDelivery delivery = blobs.deliver(file.blob(), file.packaging().contentType());
        Optional<ByteRange> range = range(file, request);
        if (file.entityTag().equals(request.getHeader("If-None-Match"))) {
            writeHeaders(file, response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (delivery instanceof BlobDelivery.AtAddress elsewhere && !isHead(request)) {
            sendElsewhere(elsewhere, response);
        } else if (range.equals(Optional.of(ByteRange.NONE))) {
            writeHeaders(file, response);
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        } else {
            sendBytes(file, delivery, range, request, response);
        }
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

    /** The browser goes there with the same range; where to is nobody else's and soon dead, so nobody keeps it. */
    private static void sendElsewhere(BlobDelivery.AtAddress elsewhere, HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Location", elsewhere.address().toString());
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    }

    private static void sendBytes(
            RenditionFile file,
            BlobDelivery delivery,
            Optional<ByteRange> range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ByteRange part = range.orElse(new ByteRange(0, file.bytes() - 1));
        try (MediaBytes bytes = isHead(request) ? MediaBytes.none() : MediaBytes.of(delivery, part)) {
            writeHeaders(file, response);
            range.ifPresent(some -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes " + some.first() + "-" + some.last() + "/" + file.bytes());
            });
            response.setContentType(file.packaging().contentType());
            response.setContentLengthLong(part.length());
            bytes.sendTo(request, response);
        } catch (NoSuchFileException gone) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }
}
