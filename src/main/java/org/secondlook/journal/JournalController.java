package org.secondlook.journal;

import jakarta.servlet.http.HttpServletResponse;
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

/** Shows the viewer their journal, and lets them write in it, change it and take from it. */
@Controller
@RequestMapping("/journal")
class JournalController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final JournalEntries entries;
    private final JournalAnswers answers;

    JournalController(JournalEntries entries, JournalAnswers answers) {
        this.entries = entries;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("entries", entries.index(viewer));
        model.addAttribute("lessons", entries.lessons(viewer));
        return "journal/index";
    }

    /** With the lesson from whose page somebody comes. */
    @GetMapping("/new")
    String form(@ModelAttribute("form") JournalForm form, Viewer viewer, Model model) {
        JournalEntries.demandPractice(viewer);
        return answers.form(form.begun(entries.today()), true, viewer, model);
    }

    @PostMapping
    String create(@ModelAttribute("form") JournalForm form, Viewer viewer, Model model, HttpServletResponse response) {
        JournalEntries.demandPractice(viewer);
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return answers.refuse(problem.get(), form, true, viewer, model, response);
        }
        entries.add(form.toEntry(), viewer);
        return "redirect:/journal";
    }

    @GetMapping(ONE)
    String words(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.form(JournalForm.of(entries.get(new JournalEntryId(id), viewer)), false, viewer, model);
    }

    @PostMapping(ONE)
    String update(
            @PathVariable UUID id,
            @ModelAttribute("typed") JournalForm typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        JournalEntry present = entries.get(new JournalEntryId(id), viewer);
        JournalForm form = typed.at(present.id());
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return answers.refuse(problem.get(), form, false, viewer, model, response);
        }
        return entries.change(form.toEntry(), viewer)
                ? "redirect:/journal"
                : answers.overtaken(form, present.id(), viewer, model, response);
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        entries.remove(new JournalEntryId(id), viewer);
        return "redirect:/journal";
    }
}
