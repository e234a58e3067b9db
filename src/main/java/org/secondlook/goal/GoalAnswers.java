package org.secondlook.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of one goal: as it is, and its words while somebody types them. */
@Component
class GoalAnswers {

    private final Goals goals;
    private final GoalDesk desk;
    private final Shares shares;

    GoalAnswers(Goals goals, GoalDesk desk, Shares shares) {
        this.goals = goals;
        this.desk = desk;
        this.shares = shares;
    }

    /** Several goals, and whether others see one of them. */
    void add(List<Goal> several, Viewer viewer, Model model) {
        model.addAttribute("goals", desk.views(several, viewer));
        model.addAttribute("isShared", several.stream().anyMatch(goal -> isShared(goal, viewer)));
    }

    private boolean isShared(Goal own, Viewer viewer) {
        return shares.showToOthers(SharedGoals.subject(own.id()), viewer);
    }

    String show(Goal goal, Viewer viewer, Model model) {
        model.addAttribute("view", desk.view(goal, viewer));
        model.addAttribute("prompts", Prompt.values());
        model.addAttribute("versions", goals.versions(goal));
        model.addAttribute("closures", goals.closures(goal));
        model.addAttribute("lenses", goal.measure() == null ? desk.lenses(viewer) : List.of());
        model.addAttribute("isShared", isShared(goal, viewer));
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
        model.addAttribute("isShared", before != null && isShared(before, viewer));
        model.addAttribute("prompts", Prompt.values());
        model.addAttribute("parts", desk.parts(before, viewer));
        model.addAttribute("fresh", before == null);
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
