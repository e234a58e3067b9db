package org.secondlook.circle;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever facilitates a circle write its norms anew. */
@Controller
@RequestMapping("/circles/{id:[0-9a-f-]{36}}/norms")
class NormsController {

    private final Circles circles;
    private final Rounds rounds;

    NormsController(Circles circles, Rounds rounds) {
        this.circles = circles;
        this.rounds = rounds;
    }

    @GetMapping
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("circle", circles.facilitated(new CircleId(id), viewer));
        return "circle/norms";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String typed = CircleWords.typed(words);
        if (CircleWords.areSound(typed)) {
            rounds.rewrite(new CircleId(id), new Norms(number, typed), viewer);
            return "redirect:/circles/" + id;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("typed", typed);
        return form(id, viewer, model);
    }
}
