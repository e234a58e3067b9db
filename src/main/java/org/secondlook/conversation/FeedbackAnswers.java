package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out feedback: as a form for its coach, and once it is sent for both. */
@Component
class FeedbackAnswers {

    private final Feedbacks feedbacks;
    private final Attachments attachments;

    FeedbackAnswers(Feedbacks feedbacks, Attachments attachments) {
        this.feedbacks = feedbacks;
        this.attachments = attachments;
    }

    String show(FeedbackId id, Viewer viewer, Model model) {
        Feedback seen = feedbacks.get(id, viewer);
        if (!seen.isSent()) {
            return form(FeedbackForm.of(seen), id, seen.pairing(), viewer, model);
        }
        model.addAttribute("feedback", seen);
        model.addAttribute("attached", attachments.of(id, viewer));
        model.addAttribute("titles", titles(seen.pairing(), viewer));
        if (!model.containsAttribute("words")) {
            model.addAttribute("words", seen.answer());
        }
        return "conversation/feedback";
    }

    /** By the share, how that is called which is shown now. */
    private Map<UUID, String> titles(PairingId pairing, Viewer viewer) {
        return feedbacks.all(pairing, viewer).stream()
                .collect(Collectors.toMap(shown -> shown.share().value(), Audiences.Shown::title));
    }

    String form(FeedbackForm form, FeedbackId id, PairingId pairing, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("pairing", pairing);
        model.addAttribute("draft", feedbacks.find(id, viewer).orElse(null));
        model.addAttribute("attached", attachments.of(id, viewer));
        model.addAttribute("goesOn", feedbacks.goesOn(pairing, viewer));
        List<Audiences.Shown> shown = feedbacks.shown(pairing, viewer);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "known", shown.stream().map(each -> each.share().toString()).toList());
        return "conversation/feedback-form";
    }

    String kept(FeedbackId id, Viewer viewer, Model model) {
        model.addAttribute("version", feedbacks.get(id, viewer).version());
        return "conversation/parts :: kept";
    }

    String keptAnswer(FeedbackId id, Viewer viewer, Model model) {
        model.addAttribute("version", feedbacks.get(id, viewer).answerVersion());
        return "conversation/parts :: kept";
    }

    /** What was typed comes back. Where somebody was faster in another window, it follows what is kept, and replaces it once it is saved. */
    String refuse(
            Refusal refusal,
            FeedbackForm form,
            FeedbackId id,
            PairingId pairing,
            boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ConversationAnswers.refuse(refusal, model, response);
        if (part) {
            return "conversation/parts :: unkept";
        }
        Optional<Feedback> present = feedbacks.find(id, viewer);
        model.addAttribute("present", refusal == Refusal.NEWER ? present.orElse(null) : null);
        boolean unread = refusal == Refusal.LONG || refusal == Refusal.MOMENT;
        int base = unread ? form.base() : present.map(Feedback::version).orElse(0);
        return form(form.after(base), id, pairing, viewer, model);
    }

    String refuseAnswer(
            Refusal refusal,
            String words,
            FeedbackId id,
            boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ConversationAnswers.refuse(refusal, model, response);
        model.addAttribute("words", Objects.requireNonNullElse(words, ""));
        return part ? "conversation/parts :: unkept" : show(id, viewer, model);
    }
}
