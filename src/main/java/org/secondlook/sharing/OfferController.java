package org.secondlook.sharing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks with whom something is to be shared, and what for; shows what they will see; and only then shares it. */
@Controller
@RequestMapping("/shares")
class OfferController {

    private final Shares shares;
    private final Things things;
    private final Gates gates;
    private final People people;
    private final Audiences audiences;
    private final Clock clock;

    OfferController(Shares shares, Things things, Gates gates, People people, Audiences audiences, Clock clock) {
        this.shares = shares;
        this.things = things;
        this.gates = gates;
        this.people = people;
        this.audiences = audiences;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@ModelAttribute("typed") OfferForm form, Viewer viewer, Model model) {
        return page(form, viewer, model);
    }

    /** The form again with what was typed: for whoever looks for a name, or changes something after the preview. */
    @PostMapping("/new")
    String again(@ModelAttribute("typed") OfferForm form, Viewer viewer, Model model) {
        return page(form, viewer, model);
    }

    @PostMapping("/preview")
    String preview(@ModelAttribute("typed") OfferForm form, Viewer viewer, Model model, HttpServletResponse response) {
        String title = things.own(form.thing(), viewer);
        Optional<String> problem = problem(form);
        if (problem.isPresent()) {
            return refuse(problem.get(), form, viewer, model, response);
        }
        Offer offer = offer(form);
        model.addAttribute("shown", view(offer, title, viewer));
        model.addAttribute("talk", offer.rights() != Rights.VIEW);
        model.addAttribute("hurdles", gates.before(offer.subject(), offer.audience(), viewer));
        return "sharing/preview";
    }

    @PostMapping
    String create(@ModelAttribute("typed") OfferForm form, Viewer viewer, Model model, HttpServletResponse response) {
        things.own(form.thing(), viewer);
        Optional<String> problem = problem(form);
        if (problem.isPresent()) {
            return refuse(problem.get(), form, viewer, model, response);
        }
        Offer offer = offer(form);
        checkKnown(offer.audience(), viewer);
        if (!gates.before(offer.subject(), offer.audience(), viewer).isEmpty()) {
            return refuse("sharing.problem.gate", form, viewer, model, response);
        }
        shares.give(offer, viewer);
        return "redirect:/shares";
    }

    /** Those of a circle talk about what they see, wherever that can be done. */
    private Offer offer(OfferForm form) {
        Offer typed = form.toOffer();
        boolean talk = typed.rights() == Rights.VIEW
                && !typed.audience().isOfTwo()
                && things.of(typed.subject()).rights().contains(Rights.COMMENT);
        return talk ? typed.toTalk() : typed;
    }

    /** What is wrong with the form, or with what it asks of such a thing. */
    private Optional<String> problem(OfferForm form) {
        boolean offered = things.of(form.thing()).rights().contains(form.allowed());
        return offered ? form.problem() : Optional.of("sharing.problem.rights");
    }

    private String refuse(String problem, OfferForm form, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("problem", problem);
        return page(form, viewer, model);
    }

    private String page(OfferForm form, Viewer viewer, Model model) {
        model.addAttribute("thing", things.own(form.thing(), viewer));
        model.addAttribute("home", things.of(form.thing()).home(form.thing().id()));
        model.addAttribute("rights", things.of(form.thing()).rights());
        model.addAttribute("people", found(form, viewer));
        Map<Boolean, List<Audiences.Named>> several = audiences.of(viewer).stream()
                .collect(Collectors.partitioningBy(named -> named.audience().isOfTwo()));
        model.addAttribute("pairs", several.get(true));
        model.addAttribute("circles", several.get(false));
        model.addAttribute("hurdles", gates.before(form.thing(), viewer));
        return "sharing/new";
    }

    /** Who is chosen stays in sight, whoever is looked for. */
    private List<People.Member> found(OfferForm form, Viewer viewer) {
        Audience audience = form.audience();
        PersonId chosen = audience == null || !audience.isPerson() ? null : new PersonId(audience.id());
        return people.colleaguesOf(viewer, form.soughtName(), chosen);
    }

    private ShareView view(Offer offer, String title, Viewer viewer) {
        return new ShareView(
                title,
                viewer.name(),
                offer.audience(),
                nameOf(offer.audience(), viewer),
                offer.purpose(),
                Times.day(offer.until(clock.instant())),
                things.of(offer.subject()).stage(offer.subject().id()),
                things.of(offer.subject()).isPlayed());
    }

    /** Whoever is not known to the viewer is nobody: the answer is 404 before anything else is told. */
    private void checkKnown(Audience audience, Viewer viewer) {
        nameOf(audience, viewer);
    }

    private @Nullable String nameOf(Audience audience, Viewer viewer) {
        return audience.isPerson()
                ? people.colleagueOf(viewer, new PersonId(audience.id())).name()
                : audiences
                        .find(audience, viewer)
                        .orElseThrow(() -> new NotVisibleException(audience))
                        .title();
    }
}
