package org.secondlook.coaching;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows the cycle models that the viewer’s school has, all and one with its stages. */
@Controller
@RequestMapping("/cycle-models")
class ModelController {

    private final Models models;
    private final Drafts drafts;

    ModelController(Models models, Drafts drafts) {
        this.models = models;
        this.drafts = drafts;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("models", models.offered(viewer));
        model.addAttribute("drafts", drafts.all(viewer));
        model.addAttribute("mayDraft", drafts.mayDraft(viewer));
        return "coaching/models/index";
    }

    @GetMapping("/{id:[a-z0-9-]+\\.v[0-9]+}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("shown", models.visible(new ModelId(id), viewer));
        return "coaching/models/show";
    }
}
