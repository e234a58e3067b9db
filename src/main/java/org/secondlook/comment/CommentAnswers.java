package org.secondlook.comment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a page gets back when somebody has said something: a piece of it for a script, the whole of it or the way back without one. */
@Component
class CommentAnswers {

    private static final String PAGE = "comment/index";

    /** There is no form left in which the words could come back. */
    private static final Set<Refusal> WITHOUT_A_FORM = EnumSet.of(Refusal.GONE, Refusal.OVER);

    private final Comments comments;

    CommentAnswers(Comments comments) {
        this.comments = comments;
    }

    /** What has been said, as a piece of the share's page, or as a page where there is no script. */
    String show(ShareId share, boolean script, Viewer viewer, Model model) {
        add(share, viewer, model);
        return script ? PAGE + " :: panel" : PAGE;
    }

    String answer(Optional<Refusal> refusal, Sent sent, Viewer viewer, Model model, HttpServletResponse response) {
        return refusal.isPresent()
                ? refuse(refusal.get(), sent, viewer, model, response)
                : done(sent.share(), sent.told(), sent.script(), viewer, model);
    }

    String done(ShareId share, String told, boolean script, Viewer viewer, Model model) {
        if (!script) {
            return "redirect:/shares/" + share + "/comments";
        }
        model.addAttribute("told", told);
        add(share, viewer, model);
        return PAGE + " :: body";
    }

    private String refuse(Refusal refusal, Sent sent, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        Conversation conversation = add(sent.share(), viewer, model);
        model.addAttribute("problem", refusal.message());
        model.addAttribute("form", WITHOUT_A_FORM.contains(refusal) ? "none" : sent.form());
        model.addAttribute("typed", sent.typed());
        model.addAttribute("script", sent.script());
        if (refusal == Refusal.NEWER && sent.comment() != null) {
            conversation.find(sent.comment()).ifPresent(present -> model.addAttribute("present", present));
        }
        return sent.script() ? PAGE + " :: problem" : PAGE;
    }

    private Conversation add(ShareId share, Viewer viewer, Model model) {
        Conversation conversation = comments.read(share, viewer);
        model.addAttribute("talk", new CommentPage(conversation, viewer.person()));
        return conversation;
    }
}
