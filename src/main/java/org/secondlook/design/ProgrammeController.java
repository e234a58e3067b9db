package org.secondlook.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a lead the programmes of their course, all and one, and lets them begin one. */
@Controller
@RequestMapping("/programmes")
class ProgrammeController {

    private final Programmes programmes;
    private final Beginnings beginnings;
    private final Templates templates;
    private final SheetDesk desk;

    ProgrammeController(Programmes programmes, Beginnings beginnings, Templates templates, SheetDesk desk) {
        this.programmes = programmes;
        this.beginnings = beginnings;
        this.templates = templates;
        this.desk = desk;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        Programmes.demandCourse(viewer);
        model.addAttribute("sheets", programmes.sheets(viewer));
        return "design/index";
    }

    /** What there is to begin with. */
    @GetMapping("/beginnings")
    String beginnings(Viewer viewer, Model model) {
        Programmes.demandCourse(viewer);
        model.addAttribute("templates", templates.all());
        model.addAttribute("own", programmes.sheets(viewer));
        model.addAttribute("elsewhere", programmes.elsewhere(viewer));
        return "design/beginnings";
    }

    @GetMapping("/new")
    String form(
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable UUID copy,
            Viewer viewer,
            Model model) {
        Programmes.demandCourse(viewer);
        if (copy != null) {
            ProgrammeId source = new ProgrammeId(copy);
            Sheet sheet = beginnings.source(source, viewer).orElseThrow(() -> new NotVisibleException(source));
            return page(BeginForm.copyOf(sheet), model);
        }
        Template chosen = template == null
                ? null
                : templates.find(template).orElseThrow(() -> new NotVisibleException("a template of this name"));
        return page(BeginForm.fresh(chosen), model);
    }

    @PostMapping
    String create(
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Programmes.demandCourse(viewer);
        BeginForm form = BeginForm.typed(fields);
        Optional<Refusal> refusal =
                form.problems().isEmpty() ? beginnings.begin(form, viewer) : Optional.of(Refusal.WORDS);
        if (refusal.isPresent()) {
            response.setStatus(refusal.get().status());
            model.addAttribute("problem", refusal.get().message());
            model.addAttribute("problems", form.problems());
            return page(form, model);
        }
        return "redirect:/programmes/" + form.id();
    }

    private String page(BeginForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "template",
                form.template() == null ? null : templates.find(form.template()).orElse(null));
        return "design/new";
    }

    /** A programme, with what was added or taken out just now. */
    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID added,
            @RequestParam(required = false) @Nullable UUID removed,
            Viewer viewer,
            Model model) {
        model.addAttribute("view", desk.get(new ProgrammeId(id), added, removed, viewer));
        return "design/show";
    }
}
