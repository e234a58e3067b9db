package org.secondlook.comment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what the two of a share say about it, and takes what one of them says or says in other words. */
@Controller
@RequestMapping("/shares/{share:[0-9a-f-]{36}}/comments")
class CommentController {

    private final Comments comments;
    private final CommentAnswers answers;

    CommentController(Comments comments, CommentAnswers answers) {
        this.comments = comments;
        this.answers = answers;
    }

    @GetMapping
    String index(
            @PathVariable UUID share,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model) {
        return answers.show(new ShareId(share), script, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID share,
            @ModelAttribute("typed") CommentForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Sent sent = new Sent(new ShareId(share), "new", null, form, "comment.told.said", script);
        return answers.answer(comments.say(sent.share(), form, viewer), sent, viewer, model, response);
    }

    @PostMapping("/{comment:[0-9a-f-]{36}}")
    String update(
            @PathVariable UUID share,
            @PathVariable UUID comment,
            @ModelAttribute("typed") CommentForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean script,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        CommentId id = new CommentId(comment);
        Sent sent = new Sent(new ShareId(share), "change-" + id, id, form, "comment.told.changed", script);
        return answers.answer(comments.change(sent.share(), id, form, viewer), sent, viewer, model, response);
    }
}
