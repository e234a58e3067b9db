package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.Packaging;
import org.secondlook.playback.PlaybackRights;
import org.springframework.stereotype.Component;

/** Answers for a file or a part of it (RFC 9110, 14), so that a player can begin anywhere; its bytes come as the store says. */
@Component
public class MediaAnswer {

    private final BlobStore blobs;

    MediaAnswer(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Points to a neighbour of the address that was asked for, of the same launch, with a right to play it; nowhere if there is none. */
    public void lead(Optional<String> name, String right, HttpServletRequest request, HttpServletResponse response) {
        if (name.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String query = request.getQueryString();
        String rest = query == null ? "" : query + "&";
        writePrivacy(response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", name.get() + "?" + rest + PlaybackRights.PARAMETER + "=" + right);
    }

    /**
     * Sends what was asked for, if it is there.
     *
     * @param allowed asked now and then while much is sent
     */
    public void send(
            Optional<RenditionFile> file,
            BooleanSupplier allowed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (file.isPresent()) {
            send(file.get(), allowed, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(
            RenditionFile file, BooleanSupplier allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BlobDelivery delivery = delivery(file);
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
            sendBytes(file, part -> open(delivery, part, allowed, response), range, request, response);
        }
    }

    /** What a page's script reads comes from here: it may turn to nobody else, while pictures and films may come from a store. */
    private BlobDelivery delivery(RenditionFile file) throws IOException {
        return file.packaging() == Packaging.JSON
                ? (BlobDelivery.PassedOn) (first, last) -> part(file.blob(), first, last)
                : blobs.deliver(file.blob(), file.packaging().contentType());
    }

    private InputStream part(BlobKey blob, long first, long last) throws IOException {
        try (InputStream whole = blobs.read(blob)) {
            whole.skipNBytes(first);
            return new ByteArrayInputStream(whole.readNBytes((int) (last - first + 1)));
        }
    }

    private static void writeHeaders(RenditionFile file, HttpServletResponse response) {
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", file.entityTag());
        writePrivacy(response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** Nobody keeps what is sent, nor the address that it came from. */
    private static void writePrivacy(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** A part is only asked for by GET, and only of the file that the player knows already. */
    private static Optional<ByteRange> range(RenditionFile file, HttpServletRequest request) {
        String known = request.getHeader("If-Range");
        boolean applies = request.getMethod().equals("GET") && (known == null || known.equals(file.entityTag()));
        return applies ? ByteRange.of(request.getHeader("Range"), file.bytes()) : Optional.empty();
    }

    /** The browser goes there with the same range. */
    private static void sendElsewhere(BlobDelivery.AtAddress elsewhere, HttpServletResponse response) {
        writePrivacy(response);
        response.setHeader("Location", elsewhere.address().toString());
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    }

    /** What is long may break off, and then the connection has to end, so that its receiver does not wait for the rest. */
    private static MediaBytes open(
            BlobDelivery delivery, ByteRange part, BooleanSupplier allowed, HttpServletResponse response)
            throws IOException {
        if (part.length() <= ByteRange.PART) {
            return MediaBytes.of(delivery, part, () -> true);
        }
        response.setHeader("Connection", "close");
        return MediaBytes.of(delivery, part, allowed);
    }

    private static void sendBytes(
            RenditionFile file,
            Opening opening,
            Optional<ByteRange> range,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ByteRange part = range.orElse(new ByteRange(0, file.bytes() - 1));
        try (MediaBytes bytes = isHead(request) ? MediaBytes.none() : opening.of(part)) {
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

    /** How a part of a file is opened. */
    @FunctionalInterface
    private interface Opening {

        MediaBytes of(ByteRange part) throws IOException;
    }
}
