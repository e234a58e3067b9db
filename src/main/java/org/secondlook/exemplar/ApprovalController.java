package org.secondlook.exemplar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Wording;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the second person's word. */
@Controller
@RequestMapping("/exemplars/{id:[0-9a-f-]{36}}")
class ApprovalController {

    private static final int LONGEST = 1_000;

    private final Approvals approvals;
    private final ExemplarAnswers answers;

    ApprovalController(Approvals approvals, ExemplarAnswers answers) {
        this.approvals = approvals;
        this.answers = answers;
    }

    @PostMapping("/approval")
    String approve(@PathVariable UUID id, Viewer viewer) {
        approvals.approve(new ExemplarId(id), viewer);
        return "redirect:/exemplars/" + id;
    }

    @PostMapping("/approval/removal")
    String takeBack(@PathVariable UUID id, Viewer viewer) {
        approvals.takeBack(new ExemplarId(id), viewer);
        return "redirect:/exemplars";
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String typed = words.replace("\r\n", "\n").strip();
        if (Unseen.takenFrom(typed).isBlank() || !Wording.isSound(typed, LONGEST)) {
            return answers.refuse(new ExemplarId(id), typed, viewer, model, response);
        }
        approvals.refuse(new ExemplarId(id), typed, viewer);
        return "redirect:/exemplars";
    }
}
