package org.secondlook.library;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets people say what the areas of their school's library are, add some, and put them in order. */
@Controller
@RequestMapping("/library/workshop/areas")
class AreaController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Arrangement arrangement;

    AreaController(Desk desk, Arrangement arrangement) {
        this.desk = desk;
        this.arrangement = arrangement;
    }

    @GetMapping("/new")
    String fresh(Viewer viewer, Model model) {
        desk.school(viewer);
        wrong(List.of(), model);
        model.addAttribute("form", new AreaForm(null, "", "", "", "", "", ""));
        return "library/workshop/new-area";
    }

    @PostMapping
    String add(@ModelAttribute("form") AreaForm form, Viewer viewer, Model model, HttpServletResponse response) {
        desk.school(viewer);
        AreaText typed = form.toText(new AreaText("a", "", "", List.of(), List.of(), List.of(), List.of(), List.of()));
        List<Flaw> flaws = AreaRules.of(typed);
        Optional<String> added =
                flaws.isEmpty() ? arrangement.add(typed.name(), typed.sentence(), viewer) : Optional.empty();
        if (added.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            wrong(flaws, model);
            model.addAttribute("problem", flaws.isEmpty() ? "library.problem.areas" : "library.problem.area");
            return "library/workshop/new-area";
        }
        return "redirect:/library/workshop/areas/" + added.get();
    }

    @GetMapping("/{area}")
    String form(@PathVariable String area, Viewer viewer, Model model) {
        SchoolArea present = arrangement.get(area, viewer);
        model.addAttribute("form", AreaForm.of(present));
        return show(present, List.of(), model);
    }

    @PostMapping("/{area}")
    String update(
            @PathVariable String area,
            @ModelAttribute("form") AreaForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        SchoolArea present = arrangement.get(area, viewer);
        AreaText typed = form.toText(present.text());
        List<Flaw> flaws = AreaRules.of(typed);
        if (!flaws.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("problem", "library.problem.area");
            return show(present, flaws, model);
        }
        if (!arrangement.say(typed, form.base(), viewer)) {
            response.setStatus(CONFLICT);
            SchoolArea theirs = arrangement.get(area, viewer);
            model.addAttribute("form", form.after(theirs.version()));
            model.addAttribute("theirs", AreaForm.of(theirs));
            return show(theirs, List.of(), model);
        }
        return "redirect:/library/workshop";
    }

    @PostMapping("/{area}/place")
    String move(@PathVariable String area, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        arrangement.move(area, to.equals("up"), viewer);
        return "redirect:/library/workshop";
    }

    private static String show(SchoolArea area, List<Flaw> flaws, Model model) {
        model.addAttribute("area", area);
        wrong(flaws, model);
        return "library/workshop/area";
    }

    private static void wrong(List<Flaw> flaws, Model model) {
        model.addAttribute("wrong", flaws.stream().collect(Collectors.groupingBy(Flaw::field)));
    }
}
