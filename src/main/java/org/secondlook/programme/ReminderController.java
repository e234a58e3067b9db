package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a lead remind those who have not completed an activity. */
@Controller
class ReminderController {

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Goes back to the programme from which it was asked for, if it was one. */
    @PostMapping("/activities/{id}/reminder")
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "") String programme, Viewer viewer) {
        reminders.ask(new ActivityId(id), viewer);
        return programme.matches("[0-9a-f-]{36}")
                ? "redirect:/programmes/" + programme + "/progress"
                : "redirect:/activities/" + id;
    }
}
