package org.secondlook.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Links the viewer's schools: a code made here, opened there after a page that says what it means, and confirmed here. */
@Controller
@RequestMapping("/people/links")
class LinkController {

    private static final String ALL = "redirect:/people/links";
    private static final String ONE = "/{id:[0-9a-f-]{36}}";

    private final Links links;

    LinkController(Links links) {
        this.links = links;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("links", links.own(viewer));
        return "people/link/index";
    }

    /** The code is shown this once, and kept nowhere. */
    @PostMapping
    String create(Viewer viewer, Model model) {
        model.addAttribute("code", links.ask(viewer));
        return "people/link/code";
    }

    @PostMapping("/offer")
    String offer(
            @RequestParam(defaultValue = "") String code, Viewer viewer, Model model, HttpServletResponse response) {
        Optional<Link.End> offered = links.offered(code, viewer);
        model.addAttribute("typed", code);
        offered.ifPresent(from -> model.addAttribute("from", from));
        return offered.isPresent() ? "people/link/offer" : refuse(viewer, model, response);
    }

    @PostMapping("/opening")
    String open(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean meant,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (!meant) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("unmeant", true);
            return offer(code, viewer, model, response);
        }
        model.addAttribute("typed", code);
        return links.open(code, viewer) ? ALL : refuse(viewer, model, response);
    }

    private String refuse(Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("refused", true);
        return index(viewer, model);
    }

    @PostMapping(ONE + "/confirmation")
    String confirm(@PathVariable UUID id, Viewer viewer) {
        links.confirm(new LinkId(id), viewer);
        return ALL;
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        links.end(new LinkId(id), viewer);
        return ALL;
    }
}
