package org.secondlook.notice;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes somebody's word that they have read everything, and takes it back, of everything or of one. */
@Controller
@RequestMapping("/notices")
class ReadingController {

    private final Notices notices;

    ReadingController(Notices notices) {
        this.notices = notices;
    }

    /** @param until the newest that was on the page: what has come since, nobody has read */
    @PostMapping("/reading")
    String create(@RequestParam Instant until, Viewer viewer) {
        return "redirect:/notices?read=" + notices.readAll(until, viewer);
    }

    @PostMapping("/reading/removal")
    String remove(@RequestParam Instant at, Viewer viewer) {
        notices.unreadAll(at, viewer);
        return "redirect:/notices";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/reading/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        notices.unread(new NoticeId(id), viewer);
        return "redirect:/notices";
    }
}
