package org.secondlook.reflection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends the offer of a second look: it was taken, put off or declined. */
@Controller
@RequestMapping("/reflections/{id:[0-9a-f-]{36}}/second-look")
class SecondLookSubmissionController {

    private final SecondLooks looks;
    private final SecondLookDesk desk;

    SecondLookSubmissionController(SecondLooks looks, SecondLookDesk desk) {
        this.looks = looks;
        this.desk = desk;
    }

    @PostMapping("/submission")
    String create(
            @PathVariable UUID id,
            @ModelAttribute("draft") ReflectionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var first = new ReflectionId(id);
        Optional<Obstacle> obstacle = Obstacle.toSubmitting(form, () -> looks.submit(first, form, viewer));
        obstacle.ifPresent(each -> response.setStatus(each.status()));
        return obstacle.map(each -> desk.show(first, form, each, viewer, model))
                .orElse("redirect:/reflections/" + id + "#second-look");
    }

    @PostMapping("/postponement")
    String postpone(@PathVariable UUID id, Viewer viewer) {
        looks.putOff(new ReflectionId(id), viewer);
        return "redirect:/home";
    }

    @PostMapping("/refusal")
    String refuse(@PathVariable UUID id, Viewer viewer) {
        looks.decline(new ReflectionId(id), viewer);
        return "redirect:/home";
    }
}
