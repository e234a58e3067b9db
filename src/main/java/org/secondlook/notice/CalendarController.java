package org.secondlook.notice;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.foundation.PageHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers calendars, which have nothing but the address. Nobody on the way keeps a copy. */
@Controller
class CalendarController {

    private final Feeds feeds;
    private final PageHeaders headers;

    CalendarController(Feeds feeds, PageHeaders headers) {
        this.feeds = feeds;
        this.headers = headers;
    }

    @GetMapping("/notices/calendar/{secret:[A-Za-z0-9_-]{32}}.ics")
    ResponseEntity<String> show(@PathVariable String secret, HttpServletResponse response) {
        headers.write(response, "");
        return ResponseEntity.ok()
                .header("Content-Type", CalendarFile.MEDIA_TYPE)
                .body(feeds.calendar(secret));
    }
}
