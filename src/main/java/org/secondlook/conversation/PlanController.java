package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets either of two plan a conversation, plan it otherwise and call it off. */
@Controller
class PlanController {

    private static final String OF_PAIRING = "/pairings/{pairing:[0-9a-f-]{36}}/conversations";
    private static final String ONE = "/conversations/{id:[0-9a-f-]{36}}";

    private final Conversations conversations;
    private final Agendas agendas;
    private final ReadyAgendas ready;
    private final ConversationPages pages;
    private final Pairings pairings;
    private final ConversationAnswers answers;

    PlanController(
            Conversations conversations,
            Agendas agendas,
            ReadyAgendas ready,
            ConversationPages pages,
            Pairings pairings,
            ConversationAnswers answers) {
        this.conversations = conversations;
        this.agendas = agendas;
        this.ready = ready;
        this.pages = pages;
        this.pairings = pairings;
        this.answers = answers;
    }

    @GetMapping(OF_PAIRING + "/new")
    String form(
            @PathVariable UUID pairing, @RequestParam(defaultValue = "") String agenda, Viewer viewer, Model model) {
        PlanForm fresh = PlanForm.fresh(pages.latestZone(viewer.person()).orElse(""));
        return newForm(fresh, agenda, new PairingId(pairing), viewer, model);
    }

    @PostMapping(OF_PAIRING)
    String create(
            @PathVariable UUID pairing,
            @ModelAttribute("form") PlanForm form,
            @RequestParam(defaultValue = "") String agenda,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        PairingId with = pairings.get(new PairingId(pairing), viewer).id();
        if (!form.problems().isEmpty()) {
            ConversationAnswers.refuse(Refusal.PLAN, model, response);
            return newForm(form, agenda, with, viewer, model);
        }
        ConversationId id = form.conversation();
        agendas.plan(id, form.toPlan(), agenda, with, viewer);
        return "redirect:/conversations/" + id;
    }

    private String newForm(PlanForm form, String agenda, PairingId pairing, Viewer viewer, Model model) {
        model.addAttribute("agenda", agenda);
        model.addAttribute("ready", ready.all());
        model.addAttribute("other", pairings.get(pairing, viewer).nameBeside(viewer.person()));
        model.addAttribute("pairing", pairing);
        return form(form, null, model);
    }

    @GetMapping(ONE + "/date")
    String date(@PathVariable UUID id, Viewer viewer, Model model) {
        Conversation present = conversations.get(new ConversationId(id), viewer);
        return form(PlanForm.of(present), present, model);
    }

    @PostMapping(ONE + "/date")
    String move(
            @PathVariable UUID id,
            @ModelAttribute("form") PlanForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Conversation present = conversations.get(new ConversationId(id), viewer);
        Optional<Refusal> refusal = form.problems().isEmpty()
                ? conversations.move(present.id(), form.base(), form.toPlan(), viewer)
                : Optional.of(Refusal.PLAN);
        if (refusal.isEmpty()) {
            return "redirect:/conversations/" + present.id();
        }
        ConversationAnswers.refuse(refusal.get(), model, response);
        Conversation now = conversations.get(present.id(), viewer);
        return form(refusal.get() == Refusal.NEWER ? form.after(now.timesPlanned()) : form, now, model);
    }

    private static String form(PlanForm form, @Nullable Conversation before, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", model.containsAttribute("problem") ? form.problems() : Map.of());
        model.addAttribute("before", before);
        model.addAttribute("manners", Manner.values());
        return "conversation/plan";
    }

    @PostMapping(ONE + "/calling-off")
    String callOff(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        return answers.answer(
                conversations.callOff(conversation, viewer), "when", conversation, viewer, model, response);
    }
}
