package org.secondlook.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.recording.LineSamples;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets the device to which an upload was handed over find out how fast its line is. */
@Controller
class DeviceLineController {

    private static final String NOBODY_FRAMES = "";

    private final HandOvers handOvers;
    private final LineSamples samples;
    private final PageHeaders headers;

    DeviceLineController(HandOvers handOvers, LineSamples samples, PageHeaders headers) {
        this.handOvers = handOvers;
        this.samples = samples;
        this.headers = headers;
    }

    @PostMapping(HandOverRoutes.PREFIX + "{ticket}/line-samples")
    ResponseEntity<Void> create(@PathVariable String ticket, HttpServletRequest request, HttpServletResponse response) {
        headers.write(response, NOBODY_FRAMES);
        handOvers.good(ticket, DeviceCookie.of(request));
        return samples.take(request);
    }
}
