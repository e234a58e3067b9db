package org.secondlook.recording;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.secondlook.foundation.BlobPart;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answers of the upload protocol (tus 1.0.0): a status and headers, and a sentence where something is refused. */
final class UploadAnswer {

    private static final String EXTENSIONS = "creation,creation-defer-length,expiration,checksum,termination";

    private UploadAnswer() {}

    static ResponseEntity<Void> capabilities(long maxSize) {
        return answer(HttpStatus.NO_CONTENT.value())
                .header("Tus-Version", UploadRequest.PROTOCOL)
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", Long.toString(maxSize))
                .header("Tus-Checksum-Algorithm", UploadChecksum.algorithms())
                .build();
    }

    static ResponseEntity<Void> begun(Upload upload, String uploads) {
        return stateOf(HttpStatus.CREATED, upload)
                .header("Location", uploads + "/" + upload.id())
                .build();
    }

    /** @param direct whether parts may be sent to the store itself, which a page of ours then does */
    static ResponseEntity<Void> state(Upload upload, boolean direct) {
        var answer = stateOf(HttpStatus.OK, upload).header("Cache-Control", "no-store");
        if (upload.size() == null) {
            answer.header("Upload-Defer-Length", "1");
        } else {
            answer.header("Upload-Length", Long.toString(upload.size()));
        }
        if (!upload.metadata().header().isEmpty()) {
            answer.header("Upload-Metadata", upload.metadata().header());
        }
        if (direct && !upload.isOpenEnded()) {
            answer.header("Upload-Parts", "direct");
        }
        return answer.build();
    }

    static ResponseEntity<Void> received(Upload upload) {
        return stateOf(HttpStatus.NO_CONTENT, upload).build();
    }

    /** Where the next bytes may be sent to, by PUT, and how many. */
    static ResponseEntity<Void> part(BlobPart part) {
        return answer(HttpStatus.CREATED.value())
                .header("Location", part.address().toString())
                .header("Upload-Part-Length", Long.toString(part.bytes()))
                .header("Cache-Control", "no-store")
                .build();
    }

    static ResponseEntity<Void> givenUp() {
        return answer(HttpStatus.NO_CONTENT.value()).build();
    }

    static ResponseEntity<String> refused(UploadRefusal why, String sentence) {
        var answer = answer(why.status()).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        if (why == UploadRefusal.VERSION) {
            answer.header("Tus-Version", UploadRequest.PROTOCOL);
        }
        if (why == UploadRefusal.STORE_AWAY) {
            answer.header("Retry-After", "10");
        }
        return answer.body(sentence);
    }

    private static ResponseEntity.BodyBuilder stateOf(HttpStatus status, Upload upload) {
        var answer = answer(status.value()).header("Upload-Offset", Long.toString(upload.received()));
        if (!upload.isFinished() && upload.expiresAt() != null) {
            answer.header(
                    "Upload-Expires",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            upload.expiresAt().atOffset(ZoneOffset.UTC)));
        }
        return answer;
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).header("Tus-Resumable", UploadRequest.PROTOCOL);
    }
}
