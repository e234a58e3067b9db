package org.secondlook.celebration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what the viewer celebrates, and lets them write it, change it and take it away. */
@Controller
@RequestMapping("/celebrations")
class CelebrationController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Celebrations celebrations;
    private final CelebrationAnswers answers;

    CelebrationController(Celebrations celebrations, CelebrationAnswers answers) {
        this.celebrations = celebrations;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("celebrations", celebrations.own(viewer));
        return "celebration/index";
    }

    /** With the words and the clip that the page from which somebody comes has for it. */
    @GetMapping("/new")
    String form(@ModelAttribute("form") CelebrationForm form, Viewer viewer, Model model) {
        Celebrations.demandPractice(viewer);
        return answers.form(form.begun(), true, viewer, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") CelebrationForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Celebrations.demandPractice(viewer);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return answers.refuse(HttpStatus.UNPROCESSABLE_CONTENT, problem.get(), form, true, viewer, model, response);
        }
        CelebrationId id = form.celebration();
        celebrations.add(id, form, viewer);
        return "redirect:/celebrations/" + id;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Celebration own = celebrations.get(new CelebrationId(id), viewer);
        model.addAttribute("celebration", own);
        model.addAttribute("clip", celebrations.titleOf(own.clip(), viewer));
        model.addAttribute("isShared", celebrations.isShared(own, viewer));
        return "celebration/show";
    }

    @GetMapping(ONE + "/words")
    String words(@PathVariable UUID id, Viewer viewer, Model model) {
        Celebration own = celebrations.get(new CelebrationId(id), viewer);
        return answers.form(CelebrationForm.of(own), false, viewer, model);
    }

    @PostMapping(ONE + "/words")
    String update(
            @PathVariable UUID id,
            @ModelAttribute("form") CelebrationForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Celebration own = celebrations.get(new CelebrationId(id), viewer);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return answers.refuse(
                    HttpStatus.UNPROCESSABLE_CONTENT, problem.get(), form, false, viewer, model, response);
        }
        return celebrations.change(own.id(), form, viewer)
                ? "redirect:/celebrations/" + own.id()
                : answers.overtaken(form, own.id(), viewer, model, response);
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        celebrations.remove(new CelebrationId(id), viewer);
        return "redirect:/celebrations";
    }
}
