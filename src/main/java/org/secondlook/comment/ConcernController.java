package org.secondlook.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what is sent when somebody reports a concern, sends it, and shows administrators what was. */
@Controller
@RequestMapping("/concerns")
class ConcernController {

    private final Concerns concerns;

    ConcernController(Concerns concerns) {
        this.concerns = concerns;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("concerns", concerns.reported(viewer));
        return "comment/concerns";
    }

    @GetMapping("/new")
    String form(
            @RequestParam UUID share,
            @RequestParam(required = false) @Nullable UUID comment,
            Viewer viewer,
            Model model) {
        model.addAttribute("concern", concerns.about(new ShareId(share), id(comment), viewer));
        model.addAttribute("called", concerns.called(viewer));
        model.addAttribute("share", share);
        model.addAttribute("comment", comment);
        model.addAttribute("id", Uuids.next());
        return "comment/concern";
    }

    @PostMapping
    String create(
            @RequestParam UUID id,
            @RequestParam UUID share,
            @RequestParam(required = false) @Nullable UUID comment,
            Viewer viewer,
            Model model) {
        concerns.report(id, concerns.about(new ShareId(share), id(comment), viewer), viewer);
        model.addAttribute("share", share);
        return "comment/concern-sent";
    }

    private static @Nullable CommentId id(@Nullable UUID comment) {
        return comment == null ? null : new CommentId(comment);
    }
}
