package org.secondlook.goal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes somebody's word that a goal of theirs is reached or put aside, and takes it back. */
@Controller
@RequestMapping("/goals/{goal:[0-9a-f-]{36}}/closure")
class ClosureController {

    private final Goals goals;
    private final Closures closures;
    private final GoalAnswers answers;

    ClosureController(Goals goals, Closures closures, GoalAnswers answers) {
        this.goals = goals;
        this.closures = closures;
        this.answers = answers;
    }

    @PostMapping
    String create(
            @PathVariable UUID goal,
            @RequestParam Ending ending,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        GoalId id = new GoalId(goal);
        return answer(id, closures.close(id, ending, viewer), viewer, model, response);
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID goal, Viewer viewer, Model model, HttpServletResponse response) {
        GoalId id = new GoalId(goal);
        return answer(id, closures.reopen(id, viewer), viewer, model, response);
    }

    private String answer(
            GoalId id, Optional<Refusal> refusal, Viewer viewer, Model model, HttpServletResponse response) {
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), goals.get(id, viewer), viewer, model, response)
                : "redirect:/goals/" + id;
    }
}
