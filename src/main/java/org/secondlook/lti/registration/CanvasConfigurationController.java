package org.secondlook.lti.registration;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers Canvas what an administrator would else type in: a developer key's configuration, by its address. */
@RestController
class CanvasConfigurationController {

    private static final CacheControl SOON =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final CanvasConfiguration configuration;

    CanvasConfigurationController(CanvasConfiguration configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/lti/config/canvas.json")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .cacheControl(SOON)
                .contentType(MediaType.APPLICATION_JSON)
                .body(configuration.json());
    }
}
