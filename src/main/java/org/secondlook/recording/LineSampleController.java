package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets a page find out how fast its line is. */
@Controller
class LineSampleController {

    private final LineSamples samples;

    LineSampleController(LineSamples samples) {
        this.samples = samples;
    }

    @PostMapping("/recordings/line-samples")
    ResponseEntity<Void> create(HttpServletRequest http) {
        return samples.take(http);
    }
}
