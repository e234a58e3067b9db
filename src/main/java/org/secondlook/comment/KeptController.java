package org.secondlook.comment;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the owner of a thing all that was said about it, and lets them take of it away what they like. */
@Controller
@RequestMapping("/comments")
class KeptController {

    private final KeptComments comments;
    private final Shares shares;

    KeptController(KeptComments comments, Shares shares) {
        this.comments = comments;
        this.shares = shares;
    }

    @GetMapping
    String index(@RequestParam Subject.Kind kind, @RequestParam UUID subject, Viewer viewer, Model model) {
        Subject thing = new Subject(kind, subject);
        model.addAttribute("thing", shares.titleOf(thing, viewer));
        model.addAttribute("home", shares.homeOf(thing));
        model.addAttribute("talks", comments.about(thing, viewer));
        model.addAttribute("reader", viewer.person());
        return "comment/kept";
    }

    @PostMapping("/{comment:[0-9a-f-]{36}}/removal")
    String remove(@PathVariable UUID comment, Viewer viewer) {
        Subject thing = comments.remove(new CommentId(comment), viewer);
        return "redirect:/comments?kind=%s&subject=%s".formatted(thing.kind(), thing.id());
    }
}
