package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.design.ProgrammeId;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how far a programme has come, to each role its own page of it. */
@Controller
class ProgressController {

    private static final String ONE = "/programmes/{id:[0-9a-f-]{36}}/progress";

    private final Progress progress;
    private final Reminders reminders;

    ProgressController(Progress progress, Reminders reminders) {
        this.progress = progress;
        this.reminders = reminders;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "1") String page, Viewer viewer, Model model) {
        return switch (ActivityView.of(viewer.role())) {
            case OWN_PRACTICE -> showOwn(id, viewer, model);
            case COMPLETION -> showCourse(id, page, viewer, model);
            case TOTALS -> {
                model.addAttribute("course", progress.ofCourse(new ProgrammeId(id), 1, viewer));
                yield "programme/progress/totals";
            }
            case GUEST -> throw new NotVisibleException(id);
        };
    }

    private String showCourse(UUID id, String page, Viewer viewer, Model model) {
        CourseProgress course = progress.ofCourse(new ProgrammeId(id), number(page), viewer);
        model.addAttribute("course", course);
        model.addAttribute("reminders", reminders.of(course, viewer));
        return "programme/progress/course";
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
    }

    /** The own way of a PD lead, who otherwise sees who has completed what. */
    @GetMapping(ONE + "/own")
    String showOwn(@PathVariable UUID id, Viewer viewer, Model model) {
        OwnProgress own = progress.own(new ProgrammeId(id), viewer);
        model.addAttribute("progress", own);
        model.addAttribute("experienced", Experienced.of(progress.experienced(own, viewer)));
        model.addAttribute("today", progress.today());
        return "programme/progress/own";
    }

    @GetMapping("/home/programmes")
    String index(Viewer viewer, Model model) {
        model.addAttribute("programmes", progress.own(viewer));
        return "programme/progress/index";
    }

    /** As a piece of the first page. */
    @GetMapping("/home/programmes/card")
    String card(Viewer viewer, Model model) {
        model.addAttribute("programmes", progress.own(viewer));
        return "programme/progress/index :: card";
    }
}
