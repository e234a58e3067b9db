package org.secondlook.pairing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a teacher ask for a coach, and the two accept or decline what was proposed. */
@Controller
@RequestMapping("/pairings")
class ProposalController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Proposals proposals;
    private final Coaches coaches;

    ProposalController(Proposals proposals, Coaches coaches) {
        this.proposals = proposals;
        this.coaches = coaches;
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        model.addAttribute("coaches", coaches.askable(viewer));
        return "pairing/new";
    }

    @PostMapping
    String ask(
            @RequestParam(required = false) @Nullable UUID coach,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (coach != null) {
            return "redirect:/pairings/" + proposals.ask(new PersonId(coach), viewer);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("problem", "pairing.problem.coach");
        return form(viewer, model);
    }

    @PostMapping(ONE + "/acceptance")
    String accept(@PathVariable UUID id, Viewer viewer) {
        proposals.accept(new PairingId(id), viewer);
        return "redirect:/pairings/" + id;
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer) {
        proposals.withdraw(new PairingId(id), viewer);
        return "redirect:/pairings";
    }
}
