package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Uuids;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Feedback in writing: begun, kept as a draft, sent or thrown away by the coach, and read by both. */
@Controller
class FeedbackController {

    private static final String ONE = "/feedback/{id:[0-9a-f-]{36}}";

    private final Feedbacks feedbacks;
    private final FeedbackAnswers answers;

    FeedbackController(Feedbacks feedbacks, FeedbackAnswers answers) {
        this.feedbacks = feedbacks;
        this.answers = answers;
    }

    @GetMapping("/pairings/{pairing:[0-9a-f-]{36}}/feedback/new")
    String form(@PathVariable UUID pairing, Viewer viewer, Model model) {
        PairingId with = feedbacks.coached(new PairingId(pairing), viewer).id();
        return answers.form(FeedbackForm.fresh(with), new FeedbackId(Uuids.next()), with, viewer, model);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.show(new FeedbackId(id), viewer, model);
    }

    /** Keeps the draft; whoever asks with a script gets the little that it needs to go on. */
    @PostMapping(ONE)
    String update(
            @PathVariable UUID id,
            @ModelAttribute("form") FeedbackForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FeedbackId feedback = new FeedbackId(id);
        PairingId with = feedbacks.draftedIn(feedback, form.pairing(), viewer);
        Optional<Refusal> refusal = keep(feedback, with, form, viewer);
        if (refusal.isPresent()) {
            return answers.refuse(refusal.get(), form, feedback, with, part, viewer, model, response);
        }
        return part ? answers.kept(feedback, viewer, model) : "redirect:/feedback/" + id;
    }

    private Optional<Refusal> keep(FeedbackId id, PairingId with, FeedbackForm form, Viewer viewer) {
        return form.refusal().or(() -> feedbacks.write(id, with, form.base(), form.toText(), viewer));
    }

    /** Keeps what stands in the form, and sends that. */
    @PostMapping(ONE + "/sending")
    String send(
            @PathVariable UUID id,
            @ModelAttribute("form") FeedbackForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FeedbackId feedback = new FeedbackId(id);
        PairingId with = feedbacks.draftedIn(feedback, form.pairing(), viewer);
        Optional<Refusal> refusal = keep(feedback, with, form, viewer).or(() -> feedbacks.send(feedback, viewer));
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), form, feedback, with, false, viewer, model, response)
                : "redirect:/feedback/" + id;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        Feedback draft = feedbacks.get(new FeedbackId(id), viewer);
        feedbacks.remove(draft.id(), viewer);
        return "redirect:/pairings/" + draft.pairing().value() + "/conversations";
    }
}
