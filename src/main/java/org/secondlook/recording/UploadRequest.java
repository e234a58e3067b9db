package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of the upload protocol (tus 1.0.0) and refuses what it does not allow. */
final class UploadRequest {

    static final String PROTOCOL = "1.0.0";

    private static final String BYTES = "application/offset+octet-stream";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final HttpServletRequest request;

    private UploadRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** Every request but OPTIONS names the protocol's version. */
    static UploadRequest of(HttpServletRequest request) {
        if (!PROTOCOL.equals(request.getHeader("Tus-Resumable"))) {
            throw new UploadRefused(UploadRefusal.VERSION);
        }
        return new UploadRequest(request);
    }

    /** How many bytes the whole file has; lengths that are told later are not taken. */
    long length() {
        long length = number("Upload-Length", UploadRefusal.LENGTH);
        if (length == 0) {
            throw new UploadRefused(UploadRefusal.EMPTY);
        }
        if (request.getHeader("Upload-Defer-Length") != null) {
            throw new UploadRefused(UploadRefusal.LENGTH);
        }
        return length;
    }

    UploadMetadata metadata() {
        @Nullable String header = request.getHeader("Upload-Metadata");
        return new UploadMetadata(header == null ? "" : header);
    }

    /** Where the bytes of this request belong. */
    long offset() {
        String type = request.getContentType();
        if (!BYTES.equals(type)) {
            throw new UploadRefused(UploadRefusal.CONTENT_TYPE);
        }
        return number("Upload-Offset", UploadRefusal.OFFSET);
    }

    /** Where the bytes belong that are going to be sent elsewhere. */
    long partOffset() {
        return number("Upload-Offset", UploadRefusal.OFFSET);
    }

    UploadBody body() throws IOException {
        @Nullable String checksum = request.getHeader("Upload-Checksum");
        return new UploadBody(
                request.getInputStream(),
                request.getContentLengthLong(),
                checksum == null ? null : UploadChecksum.parse(checksum));
    }

    private long number(String header, UploadRefusal otherwise) {
        @Nullable String text = request.getHeader(header);
        if (text == null || !NUMBER.matcher(text).matches()) {
            throw new UploadRefused(otherwise);
        }
        return Long.parseLong(text);
    }
}
