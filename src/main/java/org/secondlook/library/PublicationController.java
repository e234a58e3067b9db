package org.secondlook.library;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.library.Publications.Outcome;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes versions: of a draft that somebody has seen, of an earlier version, and of what was read again and found right. */
@Controller
@RequestMapping("/library/workshop/strategies/{key:[a-z0-9-]{1,60}}")
class PublicationController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Publications publications;
    private final Drafts drafts;
    private final Desk desk;

    PublicationController(Publications publications, Drafts drafts, Desk desk) {
        this.publications = publications;
        this.drafts = drafts;
        this.desk = desk;
    }

    @PostMapping("/publication")
    String create(
            @PathVariable StrategyKey key,
            @RequestParam UUID draft,
            @RequestParam int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Outcome outcome = publications.publish(key, draft, version, viewer);
        if (outcome == Outcome.INCOMPLETE) {
            response.setStatus(UNPROCESSABLE);
            KeptDraft kept = drafts.get(key, viewer);
            return DraftPage.show(kept, kept.draft().flaws(), desk.library(viewer), model);
        }
        return answer(outcome, key, model, response);
    }

    @PostMapping("/versions/{number:\\d{1,6}}/return")
    String goBack(
            @PathVariable StrategyKey key,
            @PathVariable int number,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return answer(publications.goBack(key, number, viewer), key, model, response);
    }

    @PostMapping("/reading")
    String readAgain(@PathVariable StrategyKey key, Viewer viewer, Model model, HttpServletResponse response) {
        return answer(publications.readAgain(key, viewer), key, model, response);
    }

    private static String answer(Outcome outcome, StrategyKey key, Model model, HttpServletResponse response) {
        if (outcome == Outcome.PUBLISHED) {
            return "redirect:/library/workshop/strategies/" + key;
        }
        response.setStatus(outcome == Outcome.TOO_MANY ? UNPROCESSABLE : CONFLICT);
        model.addAttribute("outcome", outcome);
        model.addAttribute("key", key);
        model.addAttribute("most", Publications.MOST);
        return "library/workshop/publication";
    }
}
