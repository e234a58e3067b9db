package org.secondlook.finding;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets the viewer find something to learn from, and suggests what may help them now. */
@Controller
@RequestMapping("/library")
class SearchController {

    private final SearchDesk desk;
    private final Suggestions suggestions;

    SearchController(SearchDesk desk, Suggestions suggestions) {
        this.desk = desk;
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") SearchForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        desk.lay(form, viewer, model);
        model.addAttribute("part", part);
        if (part) {
            return "finding/search :: found";
        }
        desk.layFilters(viewer, model);
        return "finding/search";
    }

    @GetMapping("/suggestions")
    String suggestions(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Viewer viewer, Model model) {
        model.addAttribute("suggestions", suggestions.of(viewer));
        return part ? "finding/suggestions :: card" : "finding/suggestions";
    }
}
