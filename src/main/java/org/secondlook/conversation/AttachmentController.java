package org.secondlook.conversation;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a coach choose exemplars that go with a draft of feedback. */
@Controller
@RequestMapping("/feedback/{id:[0-9a-f-]{36}}/exemplars")
class AttachmentController {

    private final Attachments attachments;
    private final Feedbacks feedbacks;

    AttachmentController(Attachments attachments, Feedbacks feedbacks) {
        this.attachments = attachments;
        this.feedbacks = feedbacks;
    }

    @GetMapping
    String index(@PathVariable UUID id, @RequestParam(defaultValue = "") String sought, Viewer viewer, Model model) {
        FeedbackId feedback = feedbacks.getDraft(new FeedbackId(id), viewer).id();
        model.addAttribute("id", id);
        model.addAttribute("sought", sought);
        model.addAttribute("attached", attachments.of(feedback, viewer));
        model.addAttribute("found", attachments.sought(sought, feedback, viewer));
        return "conversation/exemplars";
    }

    @PostMapping
    String attach(@PathVariable UUID id, @RequestParam UUID exemplar, Viewer viewer) {
        attachments.attach(new FeedbackId(id), exemplar, viewer);
        return "redirect:/feedback/" + id + "/exemplars";
    }

    @PostMapping("/{exemplar:[0-9a-f-]{36}}/removal")
    String detach(@PathVariable UUID id, @PathVariable UUID exemplar, Viewer viewer) {
        attachments.detach(new FeedbackId(id), exemplar, viewer);
        return "redirect:/feedback/" + id + "/exemplars";
    }
}
