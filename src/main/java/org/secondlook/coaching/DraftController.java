package org.secondlook.coaching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever makes cycle models for their school draft them, look at what people will see, publish and retire them. */
@Controller
@RequestMapping("/cycle-models/drafts")
class DraftController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        drafts.demand(viewer);
        model.addAttribute("fresh", Uuids.next());
        return page(null, DraftForm.blank(), 0, model);
    }

    @PostMapping
    String create(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        drafts.demand(viewer);
        DraftForm form = DraftForm.of(fields);
        if (!form.isSound()) {
            model.addAttribute("fresh", id);
            return refuse(Refusal.DRAFT, null, form, 0, model, response);
        }
        drafts.begin(new DraftId(id), form, viewer);
        return "redirect:/cycle-models/drafts/" + id;
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Draft draft = drafts.get(new DraftId(id), viewer);
        return page(draft, draft.form(), draft.version(), model);
    }

    @PostMapping(ONE)
    String update(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Draft draft = drafts.get(new DraftId(id), viewer);
        DraftForm form = DraftForm.of(fields);
        if (!form.isSound()) {
            return refuse(Refusal.DRAFT, draft, form, version, model, response);
        }
        return drafts.change(draft.id(), version, form, viewer)
                ? "redirect:/cycle-models/drafts/" + id
                : refuse(Refusal.NEWER, draft, form, draft.version(), model, response);
    }

    @PostMapping(ONE + "/publication")
    String publish(
            @PathVariable UUID id,
            @RequestParam int version,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Draft draft = drafts.get(new DraftId(id), viewer);
        Optional<Refusal> refusal = drafts.publish(draft.id(), version, viewer);
        return refusal.isPresent()
                ? refuse(refusal.get(), draft, draft.form(), draft.version(), model, response)
                : "redirect:/cycle-models";
    }

    @PostMapping(ONE + "/retirement")
    String retire(@PathVariable UUID id, Viewer viewer) {
        drafts.retire(new DraftId(id), viewer);
        return "redirect:/cycle-models";
    }

    private static String refuse(
            Refusal refusal,
            @Nullable Draft draft,
            DraftForm form,
            int version,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        return page(draft, form, version, model);
    }

    private static String page(@Nullable Draft draft, DraftForm form, int version, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("asks", Ask.values());
        model.addAttribute("actors", Actor.values());
        model.addAttribute("preview", form.model(ModelId.of("draft", 1)).orElse(null));
        return "coaching/models/draft";
    }
}
