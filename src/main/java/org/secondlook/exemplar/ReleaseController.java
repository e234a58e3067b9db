package org.secondlook.exemplar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a teacher release a clip, see what became of it, and take it back. */
@Controller
@RequestMapping("/exemplars")
class ReleaseController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Releases releases;
    private final ReleasePage page;

    ReleaseController(Releases releases, ReleasePage page) {
        this.releases = releases;
        this.page = page;
    }

    @GetMapping("/mine")
    String mine(Viewer viewer, Model model) {
        model.addAttribute("releases", releases.own(viewer));
        return "exemplar/mine";
    }

    @GetMapping("/new")
    String form(@RequestParam UUID clip, Viewer viewer, Model model) {
        Releases.demandPractice(viewer);
        return page.fresh(clip, viewer, model);
    }

    @PostMapping
    String create(
            @RequestParam UUID clip,
            @ModelAttribute("form") ReleaseForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Releases.demandPractice(viewer);
        Optional<Refusal> refusal =
                page.refusal(form, clip, viewer).or(() -> releases.release(ExemplarId.next(), clip, form, viewer));
        return refusal.isPresent()
                ? page.refuse(refusal.get(), form, clip, viewer, model, response)
                : "redirect:/exemplars/mine";
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer) {
        releases.withdraw(new ExemplarId(id), viewer);
        return "redirect:/exemplars/mine";
    }

    /** Takes one that has ended off the list. */
    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        releases.remove(new ExemplarId(id), viewer);
        return "redirect:/exemplars/mine";
    }
}
