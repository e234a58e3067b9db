package org.secondlook.circle;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders who of a circle shows something when, keeps what each takes along, and closes it. */
@Controller
@RequestMapping("/circles/{id:[0-9a-f-]{36}}")
class RoundController {

    private final Circles circles;
    private final Rounds rounds;
    private final Audiences audiences;

    RoundController(Circles circles, Rounds rounds, Audiences audiences) {
        this.circles = circles;
        this.rounds = rounds;
        this.audiences = audiences;
    }

    @PostMapping("/members/{person}/earlier-place")
    String earlier(@PathVariable UUID id, @PathVariable UUID person, Viewer viewer) {
        rounds.earlier(new CircleId(id), new PersonId(person), viewer);
        return "redirect:/circles/" + id;
    }

    @PostMapping("/opening")
    String open(@PathVariable UUID id, Viewer viewer) {
        rounds.open(new CircleId(id), viewer);
        return "redirect:/circles/" + id;
    }

    @PostMapping("/turn")
    String turn(@PathVariable UUID id, @RequestParam UUID person, Viewer viewer) {
        rounds.turn(new CircleId(id), new PersonId(person), viewer);
        return "redirect:/circles/" + id;
    }

    @PostMapping("/take-away")
    String takeAway(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String typed = CircleWords.typed(words);
        if (typed.isEmpty() || CircleWords.areSound(typed)) {
            rounds.takeAway(new CircleId(id), typed, viewer);
            return "redirect:/circles/" + id;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("typed", typed);
        return page("circle/show", circles.joined(new CircleId(id), viewer), viewer, model);
    }

    /** What everybody takes along, to be put together; nothing has closed yet. */
    @GetMapping("/closing")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return page("circle/closing", circles.facilitated(new CircleId(id), viewer), viewer, model);
    }

    @PostMapping("/closing")
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String typed = CircleWords.typed(words);
        if (CircleWords.areSound(typed)) {
            rounds.close(new CircleId(id), typed, viewer);
            return "redirect:/circles/" + id;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("typed", typed);
        return page("circle/closing", circles.facilitated(new CircleId(id), viewer), viewer, model);
    }

    private String page(String template, Circle circle, Viewer viewer, Model model) {
        model.addAttribute(
                "page",
                new CirclePage(
                        circle, viewer.person(), audiences.shown(circle.id().audience(), viewer)));
        return template;
    }
}
