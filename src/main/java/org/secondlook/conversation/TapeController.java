package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a conversation may be recorded, what each of the two says to it, and which recording it is. */
@Controller
@RequestMapping("/conversations/{id:[0-9a-f-]{36}}/recording")
class TapeController {

    private final Tapes tapes;
    private final TapeDesk desk;

    TapeController(Tapes tapes, TapeDesk desk) {
        this.tapes = tapes;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return desk.show(new ConversationId(id), viewer, model);
    }

    @PostMapping
    String name(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recording,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        Optional<RecordingId> chosen = desk.chosen(conversation, recording, viewer);
        Optional<Refusal> refusal =
                chosen.isEmpty() ? Optional.of(Refusal.RECORDING) : tapes.name(conversation, chosen.get(), viewer);
        return desk.answer(refusal, conversation, viewer, model, response);
    }

    @PostMapping("/consent")
    String give(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        return desk.answer(tapes.give(conversation, viewer), conversation, viewer, model, response);
    }

    @PostMapping("/refusal")
    String decline(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        return desk.answer(tapes.decline(conversation, viewer), conversation, viewer, model, response);
    }

    @PostMapping("/consent/withdrawal")
    String takeBack(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        return desk.answer(tapes.takeBack(conversation, viewer), conversation, viewer, model, response);
    }
}
