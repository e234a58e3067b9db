package org.secondlook.campus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where Moodle shows what was chosen, before it becomes part of the course: a form for one, a list for several. */
@Controller
@Profile("demo")
@RequestMapping({Visit.FIRST, Visit.ANY})
class DraftController {

    @GetMapping("/drafts/{draft}")
    ModelAndView show(Visit visit, @PathVariable("draft") String draft) {
        List<ContentItem> items = visit.adding().school().drafts().get(draft);
        return visit.show("campus/draft").addObject("items", items).addObject("draft", draft);
    }

    /** Saves a draft; of a single one, what was changed in the form. */
    @PostMapping("/drafts/{draft}")
    RedirectView save(
            Visit visit,
            @PathVariable("draft") String draft,
            @RequestParam(name = "title", required = false) @Nullable String title,
            @RequestParam(name = "maximum", required = false) @Nullable Double maximum) {
        visit.adding().school().drafts().take(draft).stream()
                .map(item -> title == null ? item : item.edited(title, maximum))
                .forEach(visit.course()::place);
        return visit.to("");
    }
}
