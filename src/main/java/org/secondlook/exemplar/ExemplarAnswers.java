package org.secondlook.exemplar;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.library.Strategies;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of exemplars for those who see them. */
@Component
class ExemplarAnswers {

    private final Exemplars exemplars;
    private final Approvals approvals;
    private final Strategies strategies;

    ExemplarAnswers(Exemplars exemplars, Approvals approvals, Strategies strategies) {
        this.exemplars = exemplars;
        this.approvals = approvals;
        this.strategies = strategies;
    }

    String index(Viewer viewer, Model model) {
        model.addAttribute("exemplars", exemplars.shown(viewer));
        model.addAttribute("waiting", approvals.waiting(viewer));
        return "exemplar/index";
    }

    String show(ExemplarId id, Viewer viewer, Model model) {
        ShownExemplar exemplar = exemplars.get(id, viewer);
        model.addAttribute("exemplar", exemplar);
        model.addAttribute(
                "strategy",
                StrategyKey.parse(exemplar.words().strategy())
                        .flatMap(key -> strategies.find(key, viewer))
                        .orElse(null));
        return "exemplar/show";
    }

    String refuse(ExemplarId id, String typed, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("problem", "exemplar.problem.word");
        model.addAttribute("typed", typed);
        return show(id, viewer, model);
    }
}
