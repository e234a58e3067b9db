package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of one conversation. */
@Component
class ConversationAnswers {

    private final Conversations conversations;
    private final Agendas agendas;
    private final ReadyAgendas ready;
    private final NoteDesk notes;
    private final Together together;
    private final Tapes tapes;
    private final Clock clock;

    ConversationAnswers(
            Conversations conversations,
            Agendas agendas,
            ReadyAgendas ready,
            NoteDesk notes,
            Together together,
            Tapes tapes,
            Clock clock) {
        this.conversations = conversations;
        this.agendas = agendas;
        this.ready = ready;
        this.notes = notes;
        this.together = together;
        this.tapes = tapes;
        this.clock = clock;
    }

    String show(ConversationId id, Viewer viewer, Model model) {
        Conversation seen = conversations.get(id, viewer);
        model.addAttribute("conversation", seen);
        model.addAttribute("ahead", seen.isAhead(clock.instant()));
        model.addAttribute("items", agendas.items(seen));
        model.addAttribute("ready", ready.all());
        model.addAttribute("actions", agendas.actions(seen));
        if (!model.containsAttribute("action")) {
            model.addAttribute("action", ActionForm.fresh());
        }
        model.addAttribute("doers", List.of(Action.Doer.values()));
        model.addAttribute("shown", together.shown(seen, viewer));
        model.addAttribute("taped", tapes.of(seen));
        notes.lay(seen, viewer, model);
        notes.layPrivate(seen, viewer, model);
        return "conversation/show";
    }

    /** The page again; when something was refused it says why, and holds what was typed. */
    String answer(
            Optional<Refusal> refusal,
            String place,
            ConversationId id,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (refusal.isEmpty()) {
            return "redirect:/conversations/" + id + "#" + place;
        }
        refuse(refusal.get(), model, response);
        return show(id, viewer, model);
    }

    static void refuse(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
    }
}
