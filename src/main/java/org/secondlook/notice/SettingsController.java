package org.secondlook.notice;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks how the viewer wants to be told by mail, and keeps it. */
@Controller
@RequestMapping("/notices/settings")
class SettingsController {

    private final Mailings mailings;
    private final SettingsAnswers answers;

    SettingsController(Mailings mailings, SettingsAnswers answers) {
        this.mailings = mailings;
        this.answers = answers;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean saved, Viewer viewer, Model model) {
        model.addAttribute("saved", saved);
        return answers.show(viewer, model);
    }

    @PostMapping
    String update(@ModelAttribute("form") SettingsForm form, Viewer viewer, Model model, HttpServletResponse response) {
        if (!form.problems().isEmpty()) {
            return answers.refuse(form, viewer, model, response);
        }
        mailings.set(form.toHabits(), viewer.locale(), viewer);
        return "redirect:/notices/settings?saved=true";
    }
}
