package org.secondlook.celebration;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which somebody types a celebration, also when what they typed cannot be kept. */
@Component
class CelebrationAnswers {

    private final Celebrations celebrations;

    CelebrationAnswers(Celebrations celebrations) {
        this.celebrations = celebrations;
    }

    String form(CelebrationForm form, boolean fresh, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("clip", celebrations.titleOf(form.clip(), viewer));
        return "celebration/words";
    }

    String refuse(
            HttpStatus status,
            String problem,
            CelebrationForm form,
            boolean fresh,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return form(form, fresh, viewer, model);
    }

    /** What was typed stands beside what it says now, which it would replace. */
    String overtaken(CelebrationForm form, CelebrationId id, Viewer viewer, Model model, HttpServletResponse response) {
        Celebration present = celebrations.get(id, viewer);
        model.addAttribute("present", present);
        return refuse(
                HttpStatus.CONFLICT,
                "celebration.overtaken",
                form.after(present.version()),
                false,
                viewer,
                model,
                response);
    }
}
