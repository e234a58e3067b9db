package org.secondlook.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of one goal: as it is, and its words while somebody types them. */
@Component
class GoalAnswers {

    private final Goals goals;
    private final GoalDesk desk;

    GoalAnswers(Goals goals, GoalDesk desk) {
        this.goals = goals;
        this.desk = desk;
    }

    String show(Goal goal, Viewer viewer, Model model) {
        model.addAttribute("view", desk.view(goal, viewer));
        model.addAttribute("prompts", Prompt.values());
        model.addAttribute("versions", goals.versions(goal));
        model.addAttribute("closures", goals.closures(goal));
        model.addAttribute("lenses", goal.measure() == null ? desk.lenses(viewer) : List.of());
        return "goal/show";
    }

    /** The goal's page, which says why something was not done. */
    String refuse(Refusal refusal, Goal goal, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        return show(goal, viewer, model);
    }

    /** The words of a goal, or of a new one. */
    String form(GoalForm form, @Nullable Goal before, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("prompts", Prompt.values());
        model.addAttribute("parts", desk.parts(before, viewer));
        model.addAttribute("fresh", before == null);
        model.addAttribute(
                "isShared", before != null && desk.view(before, viewer).shared());
        return "goal/words";
    }

    /** What was typed comes back. Where somebody else was faster it stands beside what holds, and would follow it now. */
    String refuse(
            Refusal refusal,
            GoalForm form,
            @Nullable Goal before,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        model.addAttribute("problems", form.problems());
        if (before != null && refusal == Refusal.NEWER) {
            model.addAttribute("present", before.text());
            return form(form.after(before.version()), before, viewer, model);
        }
        return form(form, before, viewer, model);
    }
}
