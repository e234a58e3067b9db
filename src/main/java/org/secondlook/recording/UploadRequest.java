package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of the upload protocol (tus 1.0.0) and refuses what it does not allow. */
final class UploadRequest {

    static final String PROTOCOL = "1.0.0";

    private static final String LENGTH = "Upload-Length";
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

    /** How many bytes the whole file has; null when that is told later (creation-defer-length). */
    @Nullable
    Long length() {
        String deferred = request.getHeader("Upload-Defer-Length");
        if (deferred == null) {
            return toldLength();
        }
        if (!deferred.equals("1") || request.getHeader(LENGTH) != null) {
            throw new UploadRefused(UploadRefusal.LENGTH);
        }
        return null;
    }

    /** How many bytes the whole file has, as it may be told with any bytes of an upload that was begun without; else null. */
    @Nullable
    Long lengthByNow() {
        return request.getHeader(LENGTH) == null ? null : (Long) toldLength();
    }

    private long toldLength() {
        long length = number(LENGTH, UploadRefusal.LENGTH);
        if (length == 0) {
            throw new UploadRefused(UploadRefusal.EMPTY);
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
                lengthByNow(),
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
