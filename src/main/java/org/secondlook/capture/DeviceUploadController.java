package org.secondlook.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.recording.OpenUploads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Speaks tus 1.0 with the device that fills an upload of somebody else's: how much is there, and here is more. */
@Controller
@RequestMapping(HandOverRoutes.PREFIX + "{ticket}/upload")
class DeviceUploadController {

    private static final String NOBODY_FRAMES = "";

    private final HandOvers handOvers;
    private final OpenUploads uploads;
    private final PageHeaders headers;

    DeviceUploadController(HandOvers handOvers, OpenUploads uploads, PageHeaders headers) {
        this.handOvers = handOvers;
        this.uploads = uploads;
        this.headers = headers;
    }

    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<?> show(
            @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        HandOver good = good(ticket, request, response);
        return uploads.show(good.recording(), good.person(), request, locale);
    }

    @PatchMapping
    ResponseEntity<?> update(
            @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        HandOver good = good(ticket, request, response);
        return uploads.update(good.recording(), good.person(), request, locale);
    }

    /** Filters that some schools have let no PATCH pass; the protocol lets POST stand for it. */
    @PostMapping(headers = "X-HTTP-Method-Override=PATCH")
    ResponseEntity<?> updateByPost(
            @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        return update(ticket, request, response, locale);
    }

    private HandOver good(String ticket, HttpServletRequest request, HttpServletResponse response) {
        headers.write(response, NOBODY_FRAMES);
        return handOvers.good(ticket, DeviceCookie.of(request));
    }
}
