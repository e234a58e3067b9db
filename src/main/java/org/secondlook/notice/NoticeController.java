package org.secondlook.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the viewer what they are told, how much of it they have not read, and leads on from each. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    /** @param read when the viewer has just said of all that it is read, to take that back */
    @GetMapping
    String index(@RequestParam(required = false) @Nullable Instant read, Viewer viewer, Model model) {
        List<Notice> all = notices.index(viewer);
        model.addAttribute("notices", all);
        model.addAttribute(
                "newest", all.stream().filter(notice -> !notice.isRead()).findFirst());
        model.addAttribute("elsewhere", notices.isUnreadElsewhere(viewer));
        model.addAttribute("read", read);
        return "notice/index";
    }

    /** How many are unread, for the head of every page. Whoever has come to a page by another way has read what leads there. */
    @GetMapping("/unread")
    String unread(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-Current-URL", defaultValue = "") String page,
            Viewer viewer,
            Model model) {
        model.addAttribute("unread", notices.unread(pathOf(page), viewer));
        return part ? "notice/unread :: link" : "notice/unread";
    }

    private static String pathOf(String page) {
        try {
            return Objects.requireNonNullElse(new URI(page).getPath(), "");
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** What it leads to decides for itself who sees it. */
    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Viewer viewer) {
        return "redirect:" + notices.open(new NoticeId(id), viewer);
    }
}
