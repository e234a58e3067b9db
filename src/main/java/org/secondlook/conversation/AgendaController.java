package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets either of two say what they want to speak of. */
@Controller
@RequestMapping("/conversations/{id:[0-9a-f-]{36}}/agenda")
class AgendaController {

    private final Agendas agendas;
    private final ReadyAgendas ready;
    private final ConversationAnswers answers;

    AgendaController(Agendas agendas, ReadyAgendas ready, ConversationAnswers answers) {
        this.agendas = agendas;
        this.ready = ready;
        this.answers = answers;
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String item = Typed.line(words);
        model.addAttribute("typedItem", item);
        Optional<Refusal> refusal = Typed.isSound(item, Item.LONGEST)
                ? agendas.add(new ConversationId(id), List.of(item), viewer)
                : Optional.of(Refusal.WORDS);
        return answers.answer(refusal, "agenda", new ConversationId(id), viewer, model, response);
    }

    /** Adds a ready agenda, by its name; one that there is not adds nothing. */
    @PostMapping("/ready")
    String addReady(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agenda,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        List<String> items = ready.find(agenda).map(ReadyAgenda::items).orElse(List.of());
        Optional<Refusal> refusal = agendas.add(new ConversationId(id), items, viewer);
        return answers.answer(refusal, "agenda", new ConversationId(id), viewer, model, response);
    }

    @PostMapping("/{item:[0-9a-f-]{36}}/removal")
    String remove(
            @PathVariable UUID id, @PathVariable UUID item, Viewer viewer, Model model, HttpServletResponse response) {
        Optional<Refusal> refusal = agendas.remove(new ConversationId(id), item, viewer);
        return answers.answer(refusal, "agenda", new ConversationId(id), viewer, model, response);
    }
}
