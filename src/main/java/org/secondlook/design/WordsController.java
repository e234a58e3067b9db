package org.secondlook.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets a lead say in other words what a programme is, put it aside, and take it up again. */
@Controller
@RequestMapping("/programmes/{id:[0-9a-f-]{36}}")
class WordsController {

    private final Programmes programmes;
    private final Drafts drafts;

    WordsController(Programmes programmes, Drafts drafts) {
        this.programmes = programmes;
        this.drafts = drafts;
    }

    @GetMapping("/words")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        return page(WordsForm.of(sheet), sheet, model);
    }

    @PostMapping("/words")
    String update(
            @PathVariable UUID id,
            @ModelAttribute("form") WordsForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        Map<String, String> problems = form.problems();
        Optional<Refusal> refusal =
                problems.isEmpty() ? drafts.say(sheet.id(), form, viewer) : Optional.of(Refusal.WORDS);
        if (refusal.isEmpty()) {
            return "redirect:/programmes/" + id;
        }
        response.setStatus(refusal.get().status());
        model.addAttribute("problem", refusal.get().message());
        model.addAttribute("problems", problems);
        return refusal.get() == Refusal.NEWER
                ? overtaken(form, programmes.sheet(sheet.id(), viewer), model)
                : page(form, sheet, model);
    }

    /** What another lead has said meanwhile stands beside what was typed, which would follow it now. */
    private static String overtaken(WordsForm form, Sheet present, Model model) {
        model.addAttribute("present", present);
        return page(form.after(present), present, model);
    }

    private static String page(WordsForm form, Sheet sheet, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sheet", sheet);
        return "design/words";
    }

    @PostMapping("/archive")
    String archive(@PathVariable UUID id, Viewer viewer) {
        drafts.archive(new ProgrammeId(id), viewer);
        return "redirect:/programmes";
    }

    @PostMapping("/archive/removal")
    String takeUp(@PathVariable UUID id, Viewer viewer) {
        drafts.takeUp(new ProgrammeId(id), viewer);
        return "redirect:/programmes/" + id;
    }
}
