package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what one of two notes for themselves alone. */
@Controller
class PrivateNoteController {

    private final Notes notes;
    private final ConversationAnswers answers;

    PrivateNoteController(Notes notes, ConversationAnswers answers) {
        this.notes = notes;
        this.answers = answers;
    }

    /** Where it was written otherwise meanwhile, both stand there: what was typed follows what is kept. */
    @PostMapping("/conversations/{id:[0-9a-f-]{36}}/private-note")
    String write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int base,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        String typed = Typed.text(words);
        Optional<Refusal> refusal = notes.writePrivate(conversation, base, typed, viewer);
        model.addAttribute("privateWords", typed);
        return answers.answer(refusal, "private", conversation, viewer, model, response);
    }
}
