package org.secondlook.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.foundation.Wording;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a lead say that a group of mechanisms is left out on purpose, and why. */
@Controller
@RequestMapping("/programmes/{id:[0-9a-f-]{36}}/absences/{group}")
class AbsenceController {

    private static final int LONGEST = 400;

    private final Drafts drafts;
    private final SheetDesk desk;

    AbsenceController(Drafts drafts, SheetDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @PostMapping
    String say(
            @PathVariable UUID id,
            @PathVariable MechanismGroup group,
            @RequestParam String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ProgrammeId programme = new ProgrammeId(id);
        String said = Typed.line(words);
        if (said.isEmpty() || !Wording.isSound(said, LONGEST)) {
            model.addAttribute("view", desk.get(programme, null, null, viewer));
            model.addAttribute("typed", words);
            model.addAttribute("refused", group);
            response.setStatus(Refusal.WORDS.status());
            return "design/show";
        }
        drafts.leaveOut(programme, group, said, viewer);
        return "redirect:/programmes/" + id + "#balance";
    }

    @PostMapping("/removal")
    String take(@PathVariable UUID id, @PathVariable MechanismGroup group, Viewer viewer) {
        drafts.leaveOutNoMore(new ProgrammeId(id), group, viewer);
        return "redirect:/programmes/" + id + "#balance";
    }
}
