package org.secondlook.library;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets people work at a draft: begin it, keep what is typed, see it as it will be read, and throw it away. */
@Controller
@RequestMapping("/library/workshop/strategies/{key:[a-z0-9-]{1,60}}")
class DraftController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Drafts drafts;

    DraftController(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @PostMapping("/drafts")
    String begin(@PathVariable StrategyKey key, Viewer viewer) {
        drafts.begin(key, viewer);
        return "redirect:/library/workshop/strategies/" + key + "/draft";
    }

    @GetMapping("/draft")
    String form(
            @PathVariable StrategyKey key,
            @RequestParam(defaultValue = "false") boolean checked,
            @RequestParam(defaultValue = "false") boolean kept,
            Viewer viewer,
            Model model) {
        KeptDraft draft = drafts.get(key, viewer);
        List<Flaw> flaws = checked ? draft.draft().flaws() : List.of();
        model.addAttribute("sound", checked && flaws.isEmpty());
        model.addAttribute("saved", kept);
        return DraftPage.show(draft, flaws, desk.library(viewer), model);
    }

    @PostMapping("/draft")
    String update(
            @PathVariable StrategyKey key,
            @RequestParam UUID draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        KeptDraft present = drafts.getOrNext(key, viewer);
        Draft typed = new DraftForm(fields).toDraft();
        if (!typed.isKeepable()) {
            response.setStatus(UNPROCESSABLE);
            return DraftPage.show(present.saying(typed), typed.flaws(), desk.library(viewer), model);
        }
        if (!drafts.change(key, draft, version, typed, viewer)) {
            response.setStatus(CONFLICT);
            KeptDraft theirs = drafts.getOrNext(key, viewer);
            model.addAttribute("differences", Differences.between(typed, theirs.draft()));
            return DraftPage.show(theirs.saying(typed), List.of(), desk.library(viewer), model);
        }
        return "redirect:/library/workshop/strategies/" + key + "/draft?"
                + (act.equals("check") ? "checked=true" : "kept=true");
    }

    /** A piece of the page, while somebody types; nothing is kept. */
    @PostMapping("/draft/preview")
    String preview(
            @PathVariable StrategyKey key,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model) {
        KeptDraft draft = drafts.get(key, viewer).saying(new DraftForm(fields).toDraft());
        model.addAttribute("view", DraftPage.preview(draft, desk.library(viewer)));
        return "library/workshop/draft :: preview";
    }

    @PostMapping("/draft/removal")
    String remove(@PathVariable StrategyKey key, @RequestParam int version, Viewer viewer) {
        drafts.drop(key, version, viewer);
        return "redirect:/library/workshop";
    }
}
