package org.secondlook.practice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.Recordings;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages of one step: as it is, in a lesson, and its words while somebody types them. */
@Component
class StepAnswers {

    private final ActionSteps steps;
    private final StepDesk desk;
    private final Attempts attempts;
    private final Recordings recordings;
    private final Shares shares;

    StepAnswers(ActionSteps steps, StepDesk desk, Attempts attempts, Recordings recordings, Shares shares) {
        this.steps = steps;
        this.desk = desk;
        this.attempts = attempts;
        this.recordings = recordings;
        this.shares = shares;
    }

    /** The step that the viewer works on, if they work on one. */
    void addActive(Viewer viewer, Model model) {
        steps.active(viewer).ifPresent(active -> {
            model.addAttribute("active", desk.own(active, viewer));
            model.addAttribute("isShared", isShared(active, viewer));
        });
    }

    private boolean isShared(ActionStep own, Viewer viewer) {
        return shares.showToOthers(SharedSteps.subject(own.id()), viewer);
    }

    String show(ActionStep step, Viewer viewer, Model model) {
        add(step, viewer, model);
        model.addAttribute("versions", steps.versions(step));
        model.addAttribute("stints", steps.stints(step));
        model.addAttribute(
                "recordings",
                recordings.own(viewer).stream().collect(Collectors.toMap(Recording::id, Function.identity())));
        steps.active(viewer)
                .filter(active -> !active.id().equals(step.id()))
                .ifPresent(active -> model.addAttribute("other", active));
        return "practice/show";
    }

    private StepView add(ActionStep step, Viewer viewer, Model model) {
        StepView view = desk.own(step, viewer);
        model.addAttribute("view", view);
        model.addAttribute("fresh", Uuids.next());
        model.addAttribute("isShared", isShared(step, viewer));
        return view;
    }

    /** For the phone, in a lesson or right after it. */
    String today(ActionStep step, Viewer viewer, Model model) {
        StepView view = add(step, viewer, model);
        view.attempts().stream().findFirst().filter(attempts::isFresh).ifPresent(last -> {
            model.addAttribute("last", last);
            model.addAttribute("form", NoteForm.of(last));
        });
        return "practice/today";
    }

    /** The step's page, which says why something was not done. */
    String refuse(Refusal refusal, ActionStep step, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        return show(step, viewer, model);
    }

    /** The same, if there is a reason; else on to a page. */
    String answer(
            Optional<Refusal> refusal,
            StepId id,
            String page,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return refusal.isPresent()
                ? refuse(refusal.get(), steps.get(id, viewer), viewer, model, response)
                : "redirect:/action-steps/" + id + page;
    }

    /** The words of a step, or of a new one. */
    String form(StepForm form, @Nullable ActionStep before, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("goal", desk.goal(form.goal(), viewer));
        model.addAttribute("served", desk.goal(before == null ? null : before.goal(), viewer));
        model.addAttribute("before", before);
        model.addAttribute("isShared", before != null && isShared(before, viewer));
        return "practice/words";
    }

    /** What was typed comes back. Where somebody else was faster it stands beside what holds, and would follow it now. */
    String refuse(
            Refusal refusal,
            StepForm form,
            @Nullable ActionStep before,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        model.addAttribute("problems", form.problems());
        if (before != null && refusal == Refusal.NEWER) {
            model.addAttribute("present", before.text());
            return form(form.after(before.version()), before, viewer, model);
        }
        return form(form, before, viewer, model);
    }

    /** For the page of rehearsals: what can be chosen. */
    List<Recording> playable(Viewer viewer) {
        return recordings.own(viewer).stream().filter(Recording::isPlayable).toList();
    }
}
