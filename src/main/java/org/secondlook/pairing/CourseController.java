package org.secondlook.pairing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Unseen;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a lead make people of their course coaches, take that back, and propose who could work with whom. */
@Controller
@RequestMapping("/pairings/course")
class CourseController {

    private static final String PAGE = "redirect:/pairings/course";

    private final CourseDesk desk;
    private final Coaches coaches;
    private final Proposals proposals;

    CourseController(CourseDesk desk, Coaches coaches, Proposals proposals) {
        this.desk = desk;
        this.coaches = coaches;
        this.proposals = proposals;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("coaches", coaches.all(viewer));
        model.addAttribute("pairings", desk.pairings(viewer));
        return "pairing/course/show";
    }

    @GetMapping("/coaches/new")
    String coachForm(@RequestParam(defaultValue = "") String sought, Viewer viewer, Model model) {
        String name = Unseen.takenFrom(sought).strip();
        model.addAttribute("sought", name);
        model.addAttribute("people", desk.appointable(viewer, name));
        return "pairing/course/coach";
    }

    @PostMapping("/coaches")
    String appoint(@RequestParam UUID person, Viewer viewer) {
        coaches.appoint(new PersonId(person), viewer);
        return PAGE;
    }

    @PostMapping("/coaches/{person}/withdrawal")
    String withdraw(@PathVariable UUID person, Viewer viewer) {
        coaches.withdraw(new PersonId(person), viewer);
        return PAGE;
    }

    @GetMapping("/proposals/new")
    String proposalForm(@ModelAttribute("typed") ProposalForm form, Viewer viewer, Model model) {
        model.addAttribute("teachers", desk.teachers(viewer, form));
        model.addAttribute("coaches", desk.coaches(viewer));
        return "pairing/course/proposal";
    }

    @PostMapping("/proposals")
    String propose(
            @ModelAttribute("typed") ProposalForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Leads.courseOf(viewer);
        Optional<String> problem = form.problem();
        if (problem.isEmpty()) {
            proposals.propose(form.toPair(), viewer);
            return PAGE;
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("problem", problem.get());
        return proposalForm(form, viewer, model);
    }

    @PostMapping("/proposals/{id}/withdrawal")
    String takeBack(@PathVariable UUID id, Viewer viewer) {
        Leads.courseOf(viewer);
        proposals.withdraw(new PairingId(id), viewer);
        return PAGE;
    }
}
