package org.secondlook.pairing;

import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows somebody with whom they work as teacher or coach, and what waits for them; and ends it. */
@Controller
@RequestMapping("/pairings")
class PairingController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Pairings pairings;
    private final Proposals proposals;
    private final Endings endings;
    private final PairingDesk desk;

    PairingController(Pairings pairings, Proposals proposals, Endings endings, PairingDesk desk) {
        this.pairings = pairings;
        this.proposals = proposals;
        this.endings = endings;
        this.desk = desk;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("page", desk.overview(viewer));
        model.addAttribute("leads", Leads.isLead(viewer));
        return "pairing/index";
    }

    /** Before both have accepted, what is to be known first. */
    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var pairing = new PairingId(id);
        Optional<Pairing> running = pairings.find(pairing, viewer);
        return running.isPresent() ? show(running.get(), viewer, model) : propose(pairing, viewer, model);
    }

    private String show(Pairing pairing, Viewer viewer, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("shown", desk.shown(pairing, viewer));
        return "pairing/show";
    }

    private String propose(PairingId id, Viewer viewer, Model model) {
        model.addAttribute(
                "proposal", proposals.find(id, viewer).orElseThrow(() -> new NotVisibleException(id)));
        return "pairing/proposal";
    }

    @GetMapping("/inbox")
    String inbox(Viewer viewer, Model model) {
        model.addAttribute("arrivals", desk.inbox(viewer));
        return "pairing/inbox";
    }

    @PostMapping(ONE + "/ending")
    String end(@PathVariable UUID id, Viewer viewer) {
        endings.end(new PairingId(id), viewer);
        return "redirect:/pairings";
    }
}
