package org.secondlook.comment;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes comments back: one's own, and any about something of one's own. */
@Controller
class RemovalController {

    private final Comments comments;
    private final CommentAnswers answers;

    RemovalController(Comments comments, CommentAnswers answers) {
        this.comments = comments;
        this.answers = answers;
    }

    @PostMapping("/shares/{share:[0-9a-f-]{36}}/comments/{comment:[0-9a-f-]{36}}/removal")
    String create(
            @PathVariable UUID share,
            @PathVariable UUID comment,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        ShareId about = new ShareId(share);
        comments.remove(about, new CommentId(comment), viewer);
        return answers.done(about, "comment.told.removed", script, viewer, model);
    }
}
