package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which two agree on a recording of their conversation. */
@Component
class TapeDesk {

    private final Conversations conversations;
    private final Tapes tapes;
    private final Recordings recordings;

    TapeDesk(Conversations conversations, Tapes tapes, Recordings recordings) {
        this.conversations = conversations;
        this.tapes = tapes;
        this.recordings = recordings;
    }

    String show(ConversationId id, Viewer viewer, Model model) {
        Conversation seen = conversations.get(id, viewer);
        boolean isCoach = seen.isCoach(viewer.person());
        Taped taped = tapes.of(seen);
        model.addAttribute("conversation", seen);
        model.addAttribute("isCoach", isCoach);
        model.addAttribute("taped", taped);
        model.addAttribute("choices", isCoach && taped.mayName() ? tapes.choices(viewer) : List.of());
        return "conversation/recording";
    }

    /** Which of the viewer's recordings was typed; empty when none of them was. */
    Optional<RecordingId> chosen(ConversationId id, String typed, Viewer viewer) {
        conversations.get(id, viewer);
        return recordings.own(viewer).stream()
                .map(Recording::id)
                .filter(each -> each.toString().equals(typed))
                .findFirst();
    }

    /** The page again; when something was refused it says why. */
    String answer(
            Optional<Refusal> refusal, ConversationId id, Viewer viewer, Model model, HttpServletResponse response) {
        if (refusal.isEmpty()) {
            return "redirect:/conversations/" + id + "/recording";
        }
        ConversationAnswers.refuse(refusal.get(), model, response);
        return show(id, viewer, model);
    }
}
