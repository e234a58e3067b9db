package org.secondlook.library;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a school's library is made of to those who work at it, begins strategies, and shows where one stands. */
@Controller
@RequestMapping("/library/workshop")
class WorkshopController {

    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Drafts drafts;
    private final Pasts pasts;

    WorkshopController(Desk desk, Drafts drafts, Pasts pasts) {
        this.desk = desk;
        this.drafts = drafts;
        this.pasts = pasts;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("view", WorkshopView.of(desk.library(viewer), drafts.all(viewer), desk.today()));
        return "library/workshop/index";
    }

    @PostMapping("/strategies")
    String create(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String area,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Draft typed = Draft.blank(Typed.line(title), Typed.line(area), desk.today());
        boolean named = typed.isKeepable()
                && typed.flaws().stream().noneMatch(flaw -> flaw.field().equals("title"));
        Optional<StrategyKey> begun = named ? drafts.create(typed.title(), typed.area(), viewer) : Optional.empty();
        if (begun.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("problem", named ? "library.problem.many" : "library.problem.title");
            model.addAttribute("typed", title);
            return index(viewer, model);
        }
        return "redirect:/library/workshop/strategies/" + begun.get() + "/draft";
    }

    @GetMapping("/strategies/{key:[a-z0-9-]{1,60}}")
    String show(@PathVariable StrategyKey key, Viewer viewer, Model model) {
        SchoolLibrary library = desk.library(viewer);
        SchoolStrategy strategy = library.find(key).orElseThrow(() -> new NotVisibleException(key));
        model.addAttribute("strategy", strategy);
        model.addAttribute("offered", library.isOffered(strategy));
        model.addAttribute("due", strategy.strategy().isDueForReading(desk.today()));
        model.addAttribute("draft", drafts.find(key, viewer).orElse(null));
        model.addAttribute("pasts", pasts.all(key, viewer));
        return "library/workshop/strategy";
    }

    @GetMapping("/strategies/{key:[a-z0-9-]{1,60}}/versions/{number:\\d{1,6}}")
    String version(@PathVariable StrategyKey key, @PathVariable int number, Viewer viewer, Model model) {
        Strategy past = pasts.get(key, number, viewer);
        model.addAttribute("view", StrategyView.of(past, desk.library(viewer).nameOf(past.area())));
        model.addAttribute("number", number);
        model.addAttribute("newest", desk.strategy(key, viewer).number() == number);
        return "library/workshop/version";
    }
}
