package org.secondlook.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.design.ActivityPages.HeldModule;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a lead put a module into a programme, change it, move it, take it out and put it back. */
@Controller
@RequestMapping("/programmes/{id:[0-9a-f-]{36}}/modules")
class ModuleController {

    private static final String ONE = "/{module:[0-9a-f-]{36}}";

    private final Programmes programmes;
    private final Modules modules;

    ModuleController(Programmes programmes, Modules modules) {
        this.programmes = programmes;
        this.modules = modules;
    }

    @GetMapping("/new")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return page(ModuleForm.fresh(), true, programmes.sheet(new ProgrammeId(id), viewer), model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @ModelAttribute("form") ModuleForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        ModuleId module = form.module();
        Optional<Refusal> refusal = form.problems().isEmpty()
                ? modules.add(module, sheet.id(), form.toText(), viewer)
                : Optional.of(Refusal.WORDS);
        return refusal.isPresent()
                ? refuse(refusal.get(), form, true, sheet, model, response)
                : "redirect:/programmes/" + id + "#module-" + module;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, @PathVariable UUID module, Viewer viewer, Model model) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        return page(ModuleForm.of(modules.get(new ModuleId(module), sheet.id(), viewer)), false, sheet, model);
    }

    @PostMapping(ONE)
    String update(
            @PathVariable UUID id,
            @PathVariable UUID module,
            @ModelAttribute("form") ModuleForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Sheet sheet = programmes.sheet(new ProgrammeId(id), viewer);
        ModuleId held = modules.get(new ModuleId(module), sheet.id(), viewer).id();
        Optional<Refusal> refusal = form.problems().isEmpty()
                ? modules.say(held, sheet.id(), form.base(), form.toText(), viewer)
                : Optional.of(Refusal.WORDS);
        if (refusal.isEmpty()) {
            return "redirect:/programmes/" + id + "#module-" + module;
        } else if (refusal.get() == Refusal.NEWER) {
            HeldModule present = modules.get(held, sheet.id(), viewer);
            model.addAttribute("present", present.text());
            return refuse(refusal.get(), form.after(present.version()), false, sheet, model, response);
        }
        return refuse(refusal.get(), form, false, sheet, model, response);
    }

    @PostMapping(ONE + "/place")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID module,
            @RequestParam int seen,
            @RequestParam Direction direction,
            Viewer viewer) {
        modules.move(new ModuleId(module), new ProgrammeId(id), seen, direction, viewer);
        return "redirect:/programmes/" + id + "#module-" + module;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID module, Viewer viewer) {
        modules.remove(new ModuleId(module), new ProgrammeId(id), viewer);
        return "redirect:/programmes/" + id + "?removed=" + module;
    }

    @PostMapping(ONE + "/removal/removal")
    String putBack(@PathVariable UUID id, @PathVariable UUID module, Viewer viewer) {
        modules.putBack(new ModuleId(module), new ProgrammeId(id), viewer);
        return "redirect:/programmes/" + id + "#module-" + module;
    }

    private static String refuse(
            Refusal refusal, ModuleForm form, boolean fresh, Sheet sheet, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        model.addAttribute("problems", form.problems());
        return page(form, fresh, sheet, model);
    }

    private static String page(ModuleForm form, boolean fresh, Sheet sheet, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("sheet", sheet);
        return "design/module";
    }
}
