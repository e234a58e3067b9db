package org.secondlook.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.secondlook.foundation.PageHeaders;
import org.secondlook.foundation.StaleException;
import org.secondlook.lti.Origins;
import org.secondlook.lti.deeplinking.LinkingId;
import org.secondlook.lti.deeplinking.SignedAnswer;
import org.secondlook.people.Viewer;
import org.secondlook.programme.Picking.Standing;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets somebody choose what is placed in their course, and takes the choice to the platform. */
@Controller
class PlacementController {

    private static final int UNPROCESSABLE = 422;

    private final Picks picks;
    private final PageHeaders headers;

    PlacementController(Picks picks, PageHeaders headers) {
        this.picks = picks;
        this.headers = headers;
    }

    @GetMapping("/placements/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        Picking picking = picks.get(new LinkingId(id), viewer);
        return picking.isOpen()
                ? choice(picking, PickForm.untouched(picks.offered(viewer)), 200)
                : closed(picking.standing());
    }

    @PostMapping("/placements/{id}/answer")
    ModelAndView create(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            HttpServletResponse response) {
        Picking picking = picks.get(new LinkingId(id), viewer);
        if (!picking.isOpen()) {
            return closed(picking.standing());
        }
        PickForm form = PickForm.of(fields, picks.offered(viewer), picking.request());
        return form.problem().isEmpty()
                ? answer(picks.place(picking.request().id(), form, viewer), form, response)
                : choice(picking, form, UNPROCESSABLE);
    }

    @PostMapping("/placements/{id}/cancellation")
    ModelAndView remove(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        Standing standing = picks.get(new LinkingId(id), viewer).standing();
        return standing == Standing.OPEN || standing == Standing.NOTHING
                ? answer(picks.leave(new LinkingId(id), viewer), PickForm.NOTHING, response)
                : closed(standing);
    }

    /** Another window was faster, by less than it takes to look. */
    @ExceptionHandler
    ModelAndView refuse(StaleException answered) {
        return closed(Standing.ANSWERED);
    }

    private static ModelAndView choice(Picking picking, PickForm form, int status) {
        Map<String, Object> model = Map.of("request", picking.request(), "form", form);
        return new ModelAndView("programme/placement/show", model, HttpStatusCode.valueOf(status));
    }

    private static ModelAndView closed(Standing standing) {
        return new ModelAndView(
                "programme/placement/closed",
                Map.of("standing", standing.name()),
                HttpStatusCode.valueOf(standing.status()));
    }

    private ModelAndView answer(SignedAnswer answer, PickForm form, HttpServletResponse response) {
        headers.sendFormsTo(Origins.of(answer.returnUrl()).orElseThrow(), response);
        Map<String, Object> model = Map.of(
                "answer",
                answer,
                "count",
                form.count(),
                "linked",
                !form.pages().chosen().isEmpty());
        return new ModelAndView("programme/placement/answer", model);
    }
}
