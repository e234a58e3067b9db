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
import org.springframework.web.bind.annotation.RequestMapping;

/** Feedback in writing: begun, kept as a draft, sent or thrown away by the coach, and read by both. */
@Controller
@RequestMapping("/pairings/{pairing:[0-9a-f-]{36}}/feedback")
class FeedbackController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Feedbacks feedbacks;
    private final FeedbackAnswers answers;

    FeedbackController(Feedbacks feedbacks, FeedbackAnswers answers) {
        this.feedbacks = feedbacks;
        this.answers = answers;
    }

    @GetMapping("/new")
    String form(@PathVariable UUID pairing, Viewer viewer, Model model) {
        PairingId with = feedbacks.coached(new PairingId(pairing), viewer).id();
        return answers.form(FeedbackForm.fresh(), new FeedbackId(Uuids.next()), with, viewer, model);
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID pairing, @PathVariable UUID id, Viewer viewer, Model model) {
        return answers.show(new FeedbackId(id), new PairingId(pairing), viewer, model);
    }

    /** Keeps the draft; whoever asks with a script gets the little that it needs to go on. */
    @PostMapping(ONE)
    String update(
            @PathVariable UUID pairing,
            @PathVariable UUID id,
            @ModelAttribute("form") FeedbackForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FeedbackId feedback = new FeedbackId(id);
        PairingId with = new PairingId(pairing);
        Optional<Refusal> refusal = keep(feedback, with, form, viewer);
        if (refusal.isPresent()) {
            return answers.refuse(refusal.get(), form, feedback, with, part, viewer, model, response);
        }
        return part
                ? answers.kept(feedback, with, viewer, model)
                : "redirect:/pairings/" + pairing + "/feedback/" + id;
    }

    private Optional<Refusal> keep(FeedbackId id, PairingId with, FeedbackForm form, Viewer viewer) {
        return form.refusal().or(() -> feedbacks.write(id, with, form.base(), form.toText(), viewer));
    }

    /** Keeps what stands in the form, and sends that. */
    @PostMapping(ONE + "/sending")
    String send(
            @PathVariable UUID pairing,
            @PathVariable UUID id,
            @ModelAttribute("form") FeedbackForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FeedbackId feedback = new FeedbackId(id);
        PairingId with = new PairingId(pairing);
        Optional<Refusal> refusal =
                keep(feedback, with, form, viewer).or(() -> feedbacks.send(feedback, with, viewer));
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), form, feedback, with, false, viewer, model, response)
                : "redirect:/pairings/" + pairing + "/feedback/" + id;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID pairing, @PathVariable UUID id, Viewer viewer) {
        feedbacks.remove(new FeedbackId(id), viewer);
        return "redirect:/pairings/" + pairing + "/conversations";
    }
}
