package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets either of two write down what they agreed on, and say that it is done. */
@Controller
@RequestMapping("/conversations/{id:[0-9a-f-]{36}}/actions")
class ActionController {

    private static final String ONE = "/{action:[0-9a-f-]{36}}";

    private final Agendas agendas;
    private final ConversationAnswers answers;

    ActionController(Agendas agendas, ConversationAnswers answers) {
        this.agendas = agendas;
        this.answers = answers;
    }

    @PostMapping
    String create(
            @PathVariable("id") UUID conversation,
            @ModelAttribute("action") ActionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Optional<Refusal> refusal =
                form.refusal().or(() -> agendas.agree(new ConversationId(conversation), form.toAction(), viewer));
        return answer(refusal, conversation, viewer, model, response);
    }

    @PostMapping(ONE + "/completion")
    String complete(
            @PathVariable("id") UUID conversation,
            @PathVariable("action") UUID action,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return answer(
                agendas.say(new ConversationId(conversation), action, true, viewer),
                conversation,
                viewer,
                model,
                response);
    }

    @PostMapping(ONE + "/completion/removal")
    String reopen(
            @PathVariable("id") UUID conversation,
            @PathVariable("action") UUID action,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return answer(
                agendas.say(new ConversationId(conversation), action, false, viewer),
                conversation,
                viewer,
                model,
                response);
    }

    @PostMapping(ONE + "/removal")
    String remove(
            @PathVariable("id") UUID conversation,
            @PathVariable("action") UUID action,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return answer(
                agendas.drop(new ConversationId(conversation), action, viewer), conversation, viewer, model, response);
    }

    private String answer(
            Optional<Refusal> refusal, UUID conversation, Viewer viewer, Model model, HttpServletResponse response) {
        return answers.answer(refusal, "actions", new ConversationId(conversation), viewer, model, response);
    }
}
