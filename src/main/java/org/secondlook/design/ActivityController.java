package org.secondlook.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.ActivityPages.Held;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a lead plan an activity, change it, move it, take it out and put it back. */
@Controller
@RequestMapping("/programmes/{id:[0-9a-f-]{36}}")
class ActivityController {

    private static final String OF_MODULE = "/modules/{module:[0-9a-f-]{36}}/activities";
    private static final String ONE = "/activities/{activity:[0-9a-f-]{36}}";

    private final Programmes programmes;
    private final Activities activities;
    private final ActivityAnswers answers;

    ActivityController(Programmes programmes, Activities activities, ActivityAnswers answers) {
        this.programmes = programmes;
        this.activities = activities;
        this.answers = answers;
    }

    @GetMapping(OF_MODULE + "/new")
    String form(
            @PathVariable UUID id,
            @PathVariable UUID module,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            Model model) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        return answers.page(ActivityForm.fresh(kind), module(sheet, module), true, sheet, viewer, model);
    }

    private static ModuleId module(Sheet sheet, UUID id) {
        ModuleId module = new ModuleId(id);
        return sheet.module(module).map(Module::id).orElseThrow(() -> new NotVisibleException(module));
    }

    @PostMapping(OF_MODULE)
    String create(
            @PathVariable UUID id,
            @PathVariable UUID module,
            @ModelAttribute("form") ActivityForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        ModuleId into = module(sheet, module);
        Map<String, String> problems = answers.problems(form, null, viewer);
        Optional<Refusal> refusal = problems.isEmpty()
                ? activities.add(form.toActivity(), into, sheet.id(), viewer)
                : Optional.of(Refusal.WORDS);
        return refusal.isPresent()
                ? answers.refuse(
                        refusal.get(), problems, model, response, answers.page(form, into, true, sheet, viewer, model))
                : "redirect:/programmes/" + id + "#module-" + module;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, @PathVariable UUID activity, Viewer viewer, Model model) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        Held held = activities.get(new PlannedActivityId(activity), sheet.id(), viewer);
        return answers.page(ActivityForm.of(held), held.module(), false, sheet, viewer, model);
    }

    @PostMapping(ONE)
    String update(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @ModelAttribute("form") ActivityForm typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        Held held = activities.get(new PlannedActivityId(activity), sheet.id(), viewer);
        ActivityForm form = typed.of(activity);
        Map<String, String> problems = answers.problems(form, held.activity(), viewer);
        Optional<Refusal> refusal = problems.isEmpty()
                ? activities.change(form.toActivity(), sheet.id(), form.base(), viewer)
                : Optional.of(Refusal.WORDS);
        return refusal.isPresent()
                ? refuse(refusal.get(), problems, form, held, sheet, viewer, model, response)
                : "redirect:/programmes/" + id + "#module-" + held.module();
    }

    /** What another lead has said meanwhile stands beside what was typed, which would follow it now. */
    private String refuse(
            Refusal refusal,
            Map<String, String> problems,
            ActivityForm form,
            Held held,
            Sheet sheet,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        ActivityForm shown = form;
        if (refusal == Refusal.NEWER) {
            Held present = activities.get(held.activity().id(), sheet.id(), viewer);
            model.addAttribute("present", present.activity());
            shown = form.after(present.version());
        }
        String page = answers.page(shown, held.module(), false, sheet, viewer, model);
        return answers.refuse(refusal, problems, model, response, page);
    }

    @PostMapping(ONE + "/place")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestParam int seen,
            @RequestParam Direction direction,
            Viewer viewer) {
        activities.move(new PlannedActivityId(activity), new ProgrammeId(id), seen, direction, viewer);
        return "redirect:/programmes/" + id + "#activity-" + activity;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID activity, Viewer viewer) {
        activities.remove(new PlannedActivityId(activity), new ProgrammeId(id), viewer);
        return "redirect:/programmes/" + id + "?removed=" + activity;
    }

    @PostMapping(ONE + "/removal/removal")
    String putBack(@PathVariable UUID id, @PathVariable UUID activity, Viewer viewer) {
        activities.putBack(new PlannedActivityId(activity), new ProgrammeId(id), viewer);
        return "redirect:/programmes/" + id + "#activity-" + activity;
    }
}
