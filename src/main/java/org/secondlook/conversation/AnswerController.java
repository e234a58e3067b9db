package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A teacher's answer to feedback: kept while it is written, and sent once. */
@Controller
@RequestMapping("/feedback/{id:[0-9a-f-]{36}}/answer")
class AnswerController {

    private final Feedbacks feedbacks;
    private final FeedbackAnswers answers;

    AnswerController(Feedbacks feedbacks, FeedbackAnswers answers) {
        this.feedbacks = feedbacks;
        this.answers = answers;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String words,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FeedbackId feedback = new FeedbackId(id);
        Optional<Refusal> refusal = feedbacks.answer(feedback, version, Typed.text(words), viewer);
        if (refusal.isPresent()) {
            return answers.refuseAnswer(refusal.get(), words, feedback, part, viewer, model, response);
        }
        return part ? answers.keptAnswer(feedback, viewer, model) : back(id);
    }

    /** Keeps what stands in the form, and sends that. */
    @PostMapping("/sending")
    String send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FeedbackId feedback = new FeedbackId(id);
        Optional<Refusal> refusal = feedbacks
                .answer(feedback, version, Typed.text(words), viewer)
                .or(() -> feedbacks.sendAnswer(feedback, viewer));
        return refusal.isPresent()
                ? answers.refuseAnswer(refusal.get(), words, feedback, false, viewer, model, response)
                : back(id);
    }

    private static String back(UUID id) {
        return "redirect:/feedback/" + id;
    }
}
