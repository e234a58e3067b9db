package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A handful of bytes, taken for nothing but the time that they need: by it a page says how long a video will take before
 * any of it is sent.
 */
@Component
public class LineSamples {

    private static final long LARGEST = 512 * 1024;

    /** Lets the bytes come and keeps none of them. */
    public ResponseEntity<Void> take(HttpServletRequest http) {
        long length = http.getContentLengthLong();
        if (length < 0 || length > LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            http.getInputStream().skipNBytes(length);
            return ResponseEntity.noContent().build();
        } catch (IOException brokenOff) {
            return ResponseEntity.badRequest().build();
        }
    }
}
