package org.secondlook.journal;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which somebody types an entry, also when what they typed cannot be kept. */
@Component
class JournalAnswers {

    private final JournalEntries entries;

    JournalAnswers(JournalEntries entries) {
        this.entries = entries;
    }

    String form(JournalForm form, boolean fresh, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("lessons", entries.lessons(viewer).values());
        return "journal/words";
    }

    String refuse(
            String problem, JournalForm form, boolean fresh, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return form(form, fresh, viewer, model);
    }

    /** What was typed stands beside what it says now, which it would replace. */
    String overtaken(JournalForm form, JournalEntryId id, Viewer viewer, Model model, HttpServletResponse response) {
        JournalEntry present = entries.get(id, viewer);
        model.addAttribute("present", present);
        String page = refuse("journal.overtaken", form.after(present.version()), false, viewer, model, response);
        response.setStatus(HttpStatus.CONFLICT.value());
        return page;
    }
}
