package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the frameworks of a school, begins new ones, and takes them out of what is offered and back. */
@Controller
@RequestMapping("/frameworks")
class FrameworkController {

    private static final int UNPROCESSABLE = 422;

    private final SchoolFrameworks own;
    private final Frameworks frameworks;

    FrameworkController(SchoolFrameworks own, Frameworks frameworks) {
        this.own = own;
        this.frameworks = frameworks;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("own", own.all(viewer));
        model.addAttribute("ofProduct", frameworks.newest());
        model.addAttribute("id", Uuids.next());
        model.addAttribute("fileId", Uuids.next());
        return "observation/frameworks/index";
    }

    /** From nothing, or as a copy of a version. */
    @PostMapping
    String create(
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Draft draft = of == null
                ? Draft.blank("")
                : Draft.of(own.version(new FrameworkId(of), viewer).definition())
                        .called(name.strip());
        return begin(new SchoolFrameworkId(id), draft, viewer, model, response);
    }

    /** From a file's text. */
    @PostMapping("/files")
    String read(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        FrameworkReader.ReadFile file = FrameworkReader.read(text);
        if (file.flaws().isEmpty()) {
            return begin(new SchoolFrameworkId(id), file.draft(), viewer, model, response);
        }
        model.addAttribute("text", text);
        return refuse(file.flaws(), viewer, model, response);
    }

    private String begin(SchoolFrameworkId id, Draft draft, Viewer viewer, Model model, HttpServletResponse response) {
        List<Flaw> flaws = DraftLimits.of(draft);
        if (!flaws.isEmpty()) {
            return refuse(flaws, viewer, model, response);
        }
        return own.begin(id, draft, viewer)
                ? "redirect:/frameworks/" + id + "/draft"
                : refuse(List.of(Flaw.barring("", "frameworks", SchoolFrameworks.MOST)), viewer, model, response);
    }

    private String refuse(List<Flaw> flaws, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("flaws", flaws);
        return index(viewer, model);
    }

    /** Begins the next version of what is published, or goes on with it. */
    @PostMapping("/{id}/revision")
    String revise(@PathVariable UUID id, Viewer viewer) {
        own.revise(new SchoolFrameworkId(id), viewer);
        return "redirect:/frameworks/" + id + "/draft";
    }

    @PostMapping("/{id}/retirement")
    String retire(@PathVariable UUID id, Viewer viewer) {
        own.retire(new SchoolFrameworkId(id), viewer);
        return "redirect:/frameworks";
    }

    @PostMapping("/{id}/retirement/removal")
    String bringBack(@PathVariable UUID id, Viewer viewer) {
        own.bringBack(new SchoolFrameworkId(id), viewer);
        return "redirect:/frameworks";
    }
}
