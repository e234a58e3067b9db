package org.secondlook.hours;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of protected time, also when what was typed cannot be kept. */
@Component
class HoursAnswers {

    private final Hours hours;
    private final HoursDesk desk;
    private final Offers offers;
    private final Clock clock;

    HoursAnswers(Hours hours, HoursDesk desk, Offers offers, Clock clock) {
        this.hours = hours;
        this.desk = desk;
        this.offers = offers;
        this.clock = clock;
    }

    String index(Viewer viewer, Model model) {
        model.addAttribute("hours", desk.of(viewer));
        model.addAttribute("offers", offers.untaken(viewer));
        model.addAttribute("mayOffer", Offers.mayOffer(viewer));
        return "hours/index";
    }

    String refuse(String problem, Viewer viewer, Model model, HttpServletResponse response) {
        return refuse(HttpStatus.UNPROCESSABLE_CONTENT, problem, index(viewer, model), model, response);
    }

    /** More minutes than there were come back where they were typed. */
    String refuseMinutes(
            UUID plan, String day, String typed, Viewer viewer, Model model, HttpServletResponse response) {
        model.addAttribute("typedOf", plan + " " + day);
        model.addAttribute("typed", typed);
        return refuse("hours.problem.said", viewer, model, response);
    }

    /** A form for a new plan or a new offer. */
    TimeForm fresh(Viewer viewer) {
        return TimeForm.fresh(
                hours.today(viewer), hours.zone(viewer).map(ZoneId::getId).orElse(null));
    }

    /** What was typed, as the plan that it makes. */
    Plan plan(TimeForm form) {
        int version = form.version() == null ? Plan.FIRST_VERSION : form.base();
        return new Plan(new PlanId(form.key()), form.toPurpose(), form.toRhythm(), null, version, Times.now(clock));
    }

    Map<String, String> problems(TimeForm form) {
        return form.problems(clock);
    }

    String form(TimeForm form, Model model) {
        model.addAttribute("form", form);
        return "hours/new";
    }

    String offer(TimeForm form, Model model) {
        model.addAttribute("form", form);
        return "hours/offer";
    }

    String plan(TimeForm form, Plan plan, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("plan", plan);
        model.addAttribute("isOver", plan.rhythm().isOver(clock.instant()));
        return "hours/show";
    }

    /** What was typed comes back, with what is wrong beside each field, or in one sentence. */
    String refuse(TimeForm form, @Nullable String problem, String page, Model model, HttpServletResponse response) {
        model.addAttribute("problems", form.problems(clock));
        return refuse(
                HttpStatus.UNPROCESSABLE_CONTENT, problem == null ? "hours.problem" : problem, page, model, response);
    }

    /** What was typed stands beside what holds by now, and would follow it. */
    String overtaken(TimeForm form, PlanId id, Viewer viewer, Model model, HttpServletResponse response) {
        Plan present = hours.get(id, viewer);
        String page = plan(form.after(present.version()), present, model);
        return refuse(HttpStatus.CONFLICT, "hours.overtaken", page, model, response);
    }

    private static String refuse(
            HttpStatus status, String problem, String page, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return page;
    }
}
