package org.secondlook.hours;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets leads offer times to their course and take offers back, and whoever is in it take them. */
@Controller
@RequestMapping("/hours/offers")
class OfferController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Offers offers;
    private final HoursAnswers answers;

    OfferController(Offers offers, HoursAnswers answers) {
        this.offers = offers;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        Offers.demandLead(viewer);
        model.addAttribute("offers", offers.here(viewer));
        return "hours/offers";
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        Offers.demandLead(viewer);
        return answers.offer(answers.fresh(viewer), model);
    }

    @PostMapping
    String create(@ModelAttribute("form") TimeForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Offers.demandLead(viewer);
        if (!answers.problems(form).isEmpty()) {
            return answers.refuse(form, null, answers.offer(form, model), model, response);
        }
        Offer offer = new Offer(new OfferId(form.key()), form.toPurpose(), form.toRhythm());
        return offers.add(offer, viewer)
                ? "redirect:/hours/offers"
                : answers.refuse(form, "hours.problem.many-offers", answers.offer(form, model), model, response);
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer) {
        offers.withdraw(new OfferId(id), viewer);
        return "redirect:/hours/offers";
    }

    @PostMapping(ONE + "/taking")
    String take(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        return offers.take(new OfferId(id), viewer)
                ? "redirect:/hours"
                : answers.refuse("hours.problem.many", viewer, model, response);
    }
}
