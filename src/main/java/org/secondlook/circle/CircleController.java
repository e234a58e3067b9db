package org.secondlook.circle;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows somebody their circles, starts one, and shows one to those who were asked to join it. */
@Controller
@RequestMapping("/circles")
class CircleController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Circles circles;
    private final Audiences audiences;
    private final People people;

    CircleController(Circles circles, Audiences audiences, People people) {
        this.circles = circles;
        this.audiences = audiences;
        this.people = people;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("circles", circles.index(viewer));
        return "circle/index";
    }

    @GetMapping("/new")
    String form(@ModelAttribute("typed") CircleForm form, Viewer viewer, Model model) {
        return formPage(viewer, model);
    }

    @PostMapping
    String create(@ModelAttribute("typed") CircleForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Optional<String> problem = form.problem();
        if (problem.isEmpty()) {
            return "redirect:/circles/" + circles.start(form, viewer);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("problem", problem.get());
        return formPage(viewer, model);
    }

    private String formPage(Viewer viewer, Model model) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("starting a circle");
        }
        model.addAttribute("people", people.colleaguesOf(viewer, "", null));
        return "circle/new";
    }

    /** To whoever has not accepted its norms, what is to be known before. */
    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Circle circle = circles.get(new CircleId(id), viewer);
        model.addAttribute(
                "page",
                new CirclePage(
                        circle, viewer.person(), audiences.shown(circle.id().audience(), viewer)));
        if (!circle.isOpenTo(viewer.person())) {
            return "circle/invitation";
        }
        return circle.isClosed() ? "circle/closed" : "circle/show";
    }

    /** What a circle looks at, as a piece of the page on which something is shown to it, or as a page without script. */
    @GetMapping(ONE + "/question")
    String question(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("circle", circles.joined(new CircleId(id), viewer));
        return part ? "circle/question :: question" : "circle/question";
    }
}
