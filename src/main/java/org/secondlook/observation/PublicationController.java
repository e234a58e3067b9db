package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.observation.Publications.Outcome;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a version of the draft that somebody has seen; whoever was overtaken is told what has happened. */
@Controller
class PublicationController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Publications publications;
    private final SchoolFrameworks frameworks;

    PublicationController(Publications publications, SchoolFrameworks frameworks) {
        this.publications = publications;
        this.frameworks = frameworks;
    }

    @PostMapping("/frameworks/{id}/publication")
    String create(
            @PathVariable UUID id,
            @RequestParam UUID draft,
            @RequestParam int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var framework = new SchoolFrameworkId(id);
        Outcome outcome = publications.publish(framework, new FrameworkId(draft), version, viewer);
        return switch (outcome) {
            case PUBLISHED -> "redirect:/frameworks/versions/" + draft;
            case INCOMPLETE -> {
                response.setStatus(UNPROCESSABLE);
                KeptDraft kept = frameworks.draft(framework, viewer);
                yield DraftPage.show(kept, kept.flaws(), model);
            }
            default -> {
                response.setStatus(outcome == Outcome.TOO_MANY ? UNPROCESSABLE : CONFLICT);
                model.addAttribute("outcome", outcome);
                model.addAttribute("most", Publications.MOST);
                model.addAttribute("own", framework);
                model.addAttribute("version", draft);
                yield "observation/frameworks/publication";
            }
        };
    }
}
