package org.secondlook.coaching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of one cycle: as it is, and that on which one is begun. */
@Component
class CycleAnswers {

    private final Cycles cycles;
    private final CycleDesk desk;
    private final Models models;
    private final Pairings pairings;
    private final Doses doses;

    CycleAnswers(Cycles cycles, CycleDesk desk, Models models, Pairings pairings, Doses doses) {
        this.cycles = cycles;
        this.desk = desk;
        this.models = models;
        this.pairings = pairings;
        this.doses = doses;
    }

    String show(CycleId id, Viewer viewer, Model model) {
        CycleView view = desk.view(cycles.get(id, viewer), viewer);
        model.addAttribute("view", view);
        if (view.isTeacher() && view.cycle().state() == State.PROPOSED) {
            model.addAttribute("dose", doses.of(viewer));
        }
        return "coaching/show";
    }

    /** The cycle, where something was done; or its page, which says why it was not, with what was typed. */
    String answer(
            Optional<Refusal> refusal,
            CycleId id,
            @Nullable String typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (refusal.isEmpty()) {
            return "redirect:/cycles/" + id;
        }
        response.setStatus(refusal.get().status());
        model.addAttribute("problem", refusal.get().message());
        model.addAttribute("typed", typed);
        return show(id, viewer, model);
    }

    String form(BeginForm form, Viewer viewer, Model model) {
        List<Pairing> mine = pairings.of(viewer);
        boolean teaches = mine.stream().anyMatch(pairing -> pairing.isTeacher(viewer.person()));
        model.addAttribute("form", form);
        model.addAttribute("pairings", mine);
        model.addAttribute("models", models.offered(viewer));
        model.addAttribute("dose", teaches ? doses.of(viewer) : null);
        return "coaching/new";
    }

    String refuse(Refusal refusal, BeginForm form, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        return form(form, viewer, model);
    }
}
