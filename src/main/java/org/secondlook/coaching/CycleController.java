package org.secondlook.coaching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the viewer's cycles, all and one, and lets them begin one and take one away. */
@Controller
@RequestMapping("/cycles")
class CycleController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Cycles cycles;
    private final CycleDesk desk;
    private final CycleAnswers answers;

    CycleController(Cycles cycles, CycleDesk desk, CycleAnswers answers) {
        this.cycles = cycles;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("lines", desk.lines(cycles.all(viewer), viewer));
        return "coaching/index";
    }

    /** A card for a page of the viewer’s own: what goes on. */
    @GetMapping("/open")
    String open(@RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        model.addAttribute("lines", desk.lines(cycles.open(viewer), viewer));
        return part ? "coaching/open :: card" : "coaching/open";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable UUID pairing, Viewer viewer, Model model) {
        Cycles.demandPractice(viewer);
        return answers.form(BeginForm.fresh(pairing), viewer, model);
    }

    @PostMapping
    String create(@ModelAttribute("form") BeginForm form, Viewer viewer, Model model, HttpServletResponse response) {
        Cycles.demandPractice(viewer);
        Optional<Refusal> refusal =
                form.problem().or(() -> cycles.begin(form.cycle(), form.with(), form.by(), form.line(), viewer));
        return refusal.isPresent()
                ? answers.refuse(refusal.get(), form, viewer, model, response)
                : "redirect:/cycles/" + form.cycle();
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return answers.show(new CycleId(id), viewer, model);
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        cycles.remove(new CycleId(id), viewer);
        return "redirect:/cycles";
    }
}
