package org.secondlook.comment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes replies to comments. */
@Controller
class ReplyController {

    private final Comments comments;
    private final CommentAnswers answers;

    ReplyController(Comments comments, CommentAnswers answers) {
        this.comments = comments;
        this.answers = answers;
    }

    @PostMapping("/shares/{share:[0-9a-f-]{36}}/comments/{comment:[0-9a-f-]{36}}/replies")
    String create(
            @PathVariable UUID share,
            @PathVariable UUID comment,
            @ModelAttribute("typed") CommentForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CommentId to = new CommentId(comment);
        Sent sent = new Sent(new ShareId(share), "reply-" + to, null, form, "comment.told.replied", script);
        return answers.answer(comments.reply(sent.share(), to, form, viewer), sent, viewer, model, response);
    }
}
