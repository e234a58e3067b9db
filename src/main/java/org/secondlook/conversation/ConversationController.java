package org.secondlook.conversation;

import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows two what they speak of and wrote to each other, all and one. */
@Controller
class ConversationController {

    private final Conversations conversations;
    private final Feedbacks feedbacks;
    private final Pairings pairings;
    private final ConversationAnswers answers;

    ConversationController(
            Conversations conversations, Feedbacks feedbacks, Pairings pairings, ConversationAnswers answers) {
        this.conversations = conversations;
        this.feedbacks = feedbacks;
        this.pairings = pairings;
        this.answers = answers;
    }

    /** Also after the pairing has ended, as long as there is something to read. Where an agenda is named, the next one may begin with it. */
    @GetMapping("/pairings/{pairing:[0-9a-f-]{36}}/conversations")
    String index(
            @PathVariable UUID pairing, @RequestParam(defaultValue = "") String agenda, Viewer viewer, Model model) {
        PairingId id = new PairingId(pairing);
        List<Conversation> all = conversations.of(id, viewer);
        List<Feedback> written = feedbacks.of(id, viewer);
        boolean goesOn = pairings.find(id, viewer).isPresent();
        if (!goesOn && all.isEmpty() && written.isEmpty()) {
            throw new NotVisibleException(id);
        }
        model.addAttribute("pairing", id);
        model.addAttribute("goesOn", goesOn);
        model.addAttribute("agenda", agenda);
        model.addAttribute("other", TheOther.of(pairings.find(id, viewer), all, written, viewer));
        model.addAttribute("conversations", all);
        model.addAttribute("feedbacks", written);
        return "conversation/index";
    }

    @GetMapping("/conversations/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.show(new ConversationId(id), viewer, model);
    }
}
