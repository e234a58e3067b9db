package org.secondlook.sample;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes somebody's note to the sample lesson. What was typed is never lost: where it cannot be kept, it is shown again. */
@Controller
class NoteController {

    private final Notes notes;
    private final SamplePage page;

    NoteController(Notes notes, SamplePage page) {
        this.notes = notes;
        this.page = page;
    }

    @PostMapping("/sample/note")
    String update(
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Note typed = Note.typed(note, version);
        if (typed.isSound() && notes.keep(typed, viewer)) {
            return "redirect:/sample#note";
        }
        response.setStatus(typed.isSound() ? HttpServletResponse.SC_CONFLICT : 422);
        page.tell(viewer, null, model);
        model.addAttribute("typed", typed);
        return "sample/show";
    }
}
