package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

/** Lets people work at a draft: every button keeps what is typed; see it as others will, and throw it away. */
@Controller
@RequestMapping("/frameworks/{id}/draft")
class DraftController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final SchoolFrameworks frameworks;

    DraftController(SchoolFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    @GetMapping
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean checked,
            @RequestParam(defaultValue = "false") boolean kept,
            Viewer viewer,
            Model model) {
        model.addAttribute("kept", kept);
        KeptDraft draft = frameworks.draft(new SchoolFrameworkId(id), viewer);
        return DraftPage.show(draft, checked ? draft.flaws() : List.of(), model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @RequestParam UUID draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        KeptDraft kept = frameworks.draftOrNext(new SchoolFrameworkId(id), viewer);
        Optional<DraftAct> asked = DraftAct.of(act);
        Draft typed = new DraftForm(fields).toDraft();
        Draft meant = asked.map(each -> each.on(typed)).orElse(typed);
        List<Flaw> barring = DraftLimits.of(meant);
        if (!barring.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return DraftPage.show(kept.readAs(new FrameworkId(draft), version).saying(meant), barring, model);
        }
        if (!frameworks.change(kept.readAs(new FrameworkId(draft), version), meant, viewer)) {
            response.setStatus(CONFLICT);
            KeptDraft theirs = frameworks.draftOrNext(new SchoolFrameworkId(id), viewer);
            model.addAttribute("differences", Difference.between(meant, theirs.draft()));
            return DraftPage.show(theirs.saying(meant), List.of(), model);
        }
        return "redirect:/frameworks/" + id + "/draft" + next(act, asked, meant);
    }

    private static String next(String act, Optional<DraftAct> asked, Draft kept) {
        return switch (act) {
            case "preview" -> "/preview";
            case "check" -> "?checked=true";
            default -> asked.map(each -> "#" + each.place(kept)).orElse("?kept=true");
        };
    }

    /** As others will see it; or what is missing before there is anything to see. */
    @GetMapping("/preview")
    String preview(@PathVariable UUID id, Viewer viewer, Model model) {
        KeptDraft draft = frameworks.draft(new SchoolFrameworkId(id), viewer);
        if (!draft.flaws().isEmpty()) {
            return "redirect:/frameworks/" + id + "/draft?checked=true";
        }
        model.addAttribute("draft", draft);
        return PreviewPage.show(draft.draft().toDefinition(), draft.number(), model);
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, @RequestParam int version, Viewer viewer) {
        frameworks.drop(new SchoolFrameworkId(id), version, viewer);
        return "redirect:/frameworks";
    }
}
