package org.secondlook.lti.keys;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public halves of the tool's keys (RFC 7517, section 5; security framework 1.0, section 6.3). */
@RestController
class ToolKeysController {

    /** Not much longer than it takes to notice that a key is no longer ours. */
    private static final CacheControl TEN_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final StoredToolKeys keys;

    ToolKeysController(StoredToolKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .cacheControl(TEN_MINUTES)
                .contentType(MediaType.APPLICATION_JSON)
                .body(keys.published());
    }
}
