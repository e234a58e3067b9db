package org.secondlook.exemplar;

import java.util.UUID;
import org.secondlook.caption.Spoken;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows exemplars to everybody of a school, and takes that one was watched. */
@Controller
@RequestMapping("/exemplars")
class ExemplarController {

    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Exemplars exemplars;
    private final ExemplarAnswers answers;

    ExemplarController(Exemplars exemplars, ExemplarAnswers answers) {
        this.exemplars = exemplars;
        this.answers = answers;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        return answers.index(viewer, model);
    }

    /** What shows a strategy, as a piece of the strategy's page, or as a page where there is no script. */
    @GetMapping("/of/{strategy:[a-z0-9-]+}")
    String of(
            @PathVariable String strategy,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("exemplars", exemplars.of(strategy, viewer));
        return part ? "exemplar/of :: list" : "exemplar/of";
    }

    @GetMapping(ONE)
    String show(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean watched, Viewer viewer, Model model) {
        model.addAttribute("watched", watched);
        return answers.show(new ExemplarId(id), viewer, model);
    }

    /** What is said in it, as captions. */
    @GetMapping(ONE + "/captions")
    ResponseEntity<String> captions(@PathVariable UUID id, Viewer viewer) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/vtt;charset=UTF-8")
                .body(Spoken.vtt(exemplars.get(new ExemplarId(id), viewer).said()));
    }

    /** Somebody has watched it to its end: their player tells it, or they do. */
    @PostMapping(ONE + "/watching")
    String watch(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        exemplars.watched(new ExemplarId(id), viewer);
        if (!part) {
            return "redirect:/exemplars/" + id + "?watched=true";
        }
        model.addAttribute("watched", true);
        return "exemplar/show :: noted";
    }
}
