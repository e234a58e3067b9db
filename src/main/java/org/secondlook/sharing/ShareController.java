package org.secondlook.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Shows what is shared, in a list and one by one, and lets its owner and whoever sees it do what is theirs. */
@Controller
@RequestMapping("/shares")
class ShareController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Shares shares;
    private final ShareDesk desk;
    private final Things things;
    private final Gates gates;

    ShareController(Shares shares, ShareDesk desk, Things things, Gates gates) {
        this.shares = shares;
        this.desk = desk;
        this.things = things;
        this.gates = gates;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        ShareDesk.Lists lists = desk.lists(viewer);
        model.addAttribute("given", lists.given());
        model.addAttribute("received", lists.received());
        return "sharing/index";
    }

    /** For whoever it is shared with; its owner sees the same page, which says so. */
    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var share = new ShareId(id);
        Optional<Share> seen = shares.seen(share, viewer);
        Share found = seen.orElseGet(() -> shares.own(share, viewer));
        model.addAttribute("share", found);
        model.addAttribute("mine", seen.isEmpty());
        model.addAttribute("shown", view(found, viewer));
        return "sharing/show";
    }

    @PostMapping(ONE + "/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer) {
        shares.revoke(new ShareId(id), viewer);
        return "redirect:/shares";
    }

    /** More time, from now on. */
    @PostMapping(ONE + "/extension")
    String extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + Offer.USUAL) int days,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Share share = shares.own(new ShareId(id), viewer);
        List<ShareGate.Hurdle> hurdles = gates.before(share.subject(), share.audience(), viewer);
        if (Offer.isTerm(days) && hurdles.isEmpty()) {
            shares.extend(share.id(), days, viewer);
            return "redirect:/shares";
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("hurdles", hurdles);
        return index(viewer, model);
    }

    /** What was to come after the coding is shown at once. */
    @PostMapping(ONE + "/disclosure")
    String disclose(@PathVariable UUID id, Viewer viewer) {
        shares.disclose(new ShareId(id), viewer);
        return "redirect:/shares";
    }

    @PostMapping(ONE + "/request")
    String ask(@PathVariable UUID id, Viewer viewer) {
        shares.ask(new ShareId(id), viewer);
        return "redirect:/shares";
    }

    /** Players tell which pieces were watched. */
    @PostMapping(ONE + "/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void watch(@PathVariable UUID id, @RequestParam Set<Integer> piece, Viewer viewer) {
        if (!Watched.areSome(piece)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        shares.watched(new ShareId(id), piece, viewer);
    }

    private ShareView view(Share share, Viewer viewer) {
        return new ShareView(
                things.title(share.subject(), viewer),
                share.ownerName(),
                share.audience(),
                share.audienceName(),
                share.purpose(),
                share.until(),
                things.of(share.subject()).stage(share.subject().id()),
                things.of(share.subject()).isPlayed());
    }
}
