package org.secondlook.programme;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows an activity, to each role its own page of it. */
@Controller
class ActivityController {

    private final ActivityDesk desk;
    private final Progress progress;
    private final Reminders reminders;

    ActivityController(ActivityDesk desk, Progress progress, Reminders reminders) {
        this.desk = desk;
        this.progress = progress;
        this.reminders = reminders;
    }

    @GetMapping("/activities/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var activity = new ActivityId(id);
        return switch (ActivityView.of(viewer.role())) {
            case OWN_PRACTICE -> showOwn(id, viewer, model);
            case COMPLETION -> showCompletion(activity, viewer, model);
            case TOTALS -> showTotal(activity, viewer, model);
            case GUEST -> {
                model.addAttribute("activity", desk.get(activity, viewer).activity());
                offerWayBack(viewer, model);
                yield "programme/activity/guest";
            }
        };
    }

    private String showCompletion(ActivityId id, Viewer viewer, Model model) {
        model.addAttribute("activity", desk.get(id, viewer).activity());
        model.addAttribute("completion", desk.completion(id, viewer));
        model.addAttribute("reminder", reminders.of(id, viewer));
        progress.noteOf(id, viewer).ifPresent(plan -> model.addAttribute("plan", plan));
        return "programme/activity/completion";
    }

    private String showTotal(ActivityId id, Viewer viewer, Model model) {
        model.addAttribute("activity", desk.get(id, viewer).activity());
        model.addAttribute("total", desk.completion(id, viewer).total().orElse(null));
        return "programme/activity/totals";
    }

    /** The own practice of a PD lead, who otherwise sees who has completed the activity. */
    @GetMapping("/activities/{id}/own")
    String showOwn(@PathVariable UUID id, Viewer viewer, Model model) {
        PracticePage practice = desk.practice(new ActivityId(id), viewer);
        model.addAttribute("activity", practice.own().activity());
        model.addAttribute("practice", practice);
        progress.noteOf(practice.own().activity().id(), viewer).ifPresent(plan -> model.addAttribute("plan", plan));
        if (practice.own().isCompleted()) {
            offerWayBack(viewer, model);
        }
        return pageOf(practice.own(), viewer, model);
    }

    private String pageOf(OwnActivity own, Viewer viewer, Model model) {
        if (own.asks().isReflection()) {
            return "programme/activity/practice";
        } else if (own.isCoaching()) {
            return "programme/activity/coaching";
        }
        model.addAttribute("page", desk.act(own.activity().id(), viewer));
        return "programme/activity/act";
    }

    private void offerWayBack(Viewer viewer, Model model) {
        desk.wayBack(viewer).ifPresent(back -> model.addAttribute("back", back));
    }
}
