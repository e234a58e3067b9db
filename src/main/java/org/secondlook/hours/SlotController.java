package org.secondlook.hours;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the viewer leave out a day of a plan of theirs, and say what became of one that was. */
@Controller
@RequestMapping("/hours/{id:[0-9a-f-]{36}}")
class SlotController {

    private static final String BACK = "redirect:/hours";

    private final Slots slots;
    private final HoursAnswers answers;

    SlotController(Slots slots, HoursAnswers answers) {
        this.slots = slots;
        this.answers = answers;
    }

    @PostMapping("/skips")
    String leaveOut(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, Viewer viewer) {
        slots.leaveOut(new PlanId(id), date(day), viewer);
        return BACK;
    }

    @PostMapping("/skips/removal")
    String putBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, Viewer viewer) {
        slots.putBack(new PlanId(id), date(day), viewer);
        return BACK;
    }

    /** Without minutes it is all of them. */
    @PostMapping("/words")
    String say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable String minutes,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Integer said = minutes == null ? null : number(minutes);
        return slots.say(new PlanId(id), date(day), said, viewer)
                ? BACK
                : answers.refuseMinutes(id, day, String.valueOf(minutes), viewer, model, response);
    }

    @PostMapping("/words/removal")
    String unsay(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, Viewer viewer) {
        slots.unsay(new PlanId(id), date(day), viewer);
        return BACK;
    }

    private static @Nullable LocalDate date(String typed) {
        return TimeForm.date(typed).orElse(null);
    }

    /** What is no number of minutes is one that no slot has. */
    private static int number(String typed) {
        return typed.strip().matches("[0-9]{1,3}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
