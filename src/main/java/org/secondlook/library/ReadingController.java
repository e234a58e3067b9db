package org.secondlook.library;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the library of the viewer's school to everybody of it: its areas, one of them, one strategy, and its card. */
@Controller
@RequestMapping("/library")
class ReadingController {

    /** Frameworks of the product, which can be tried on the sample lesson. */
    private static final List<String> LENSES =
            List.of("talk-and-quiet", "questions", "flanders", "copus", "teach-primary", "rosenshine");

    private final Strategies strategies;
    private final PaperForms forms;

    ReadingController(Strategies strategies, PaperForms forms) {
        this.strategies = strategies;
        this.forms = forms;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("areas", strategies.areas(viewer));
        return "library/index";
    }

    @GetMapping("/areas/{key}")
    String area(@PathVariable String key, Viewer viewer, Model model) {
        SchoolLibrary library = strategies.library(viewer);
        SchoolArea area = library.offeredArea(key).orElseThrow(() -> new NotVisibleException(key));
        model.addAttribute("area", new AreaView(area.text(), library.offeredIn(area)));
        model.addAttribute("lenses", LENSES);
        model.addAttribute("forms", forms.all());
        return "library/area";
    }

    @GetMapping("/strategies/{key}")
    String strategy(@PathVariable String key, Viewer viewer, Model model) {
        model.addAttribute("view", view(key, viewer));
        return "library/strategy";
    }

    /** On a sheet of its own, for paper. */
    @GetMapping("/strategies/{key}/card")
    String card(
            @PathVariable String key, @RequestParam(defaultValue = "false") boolean paper, Viewer viewer, Model model) {
        model.addAttribute("paper", paper);
        model.addAttribute("view", view(key, viewer));
        return "library/card";
    }

    /** The same as a file; of letters that we cannot set, the page to print. */
    @GetMapping("/strategies/{key}/card.pdf")
    ResponseEntity<byte[]> file(@PathVariable String key, Viewer viewer) {
        Optional<byte[]> pdf = CardPdf.of(view(key, viewer));
        return pdf.isPresent()
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".pdf\"")
                        .body(pdf.get())
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/library/strategies/" + key + "/card?paper=true"))
                        .build();
    }

    private StrategyView view(String key, Viewer viewer) {
        SchoolLibrary library = strategies.library(viewer);
        Strategy strategy =
                StrategyKey.parse(key).flatMap(library::offered).orElseThrow(() -> new NotVisibleException(key));
        return StrategyView.of(strategy, library.nameOf(strategy.area()));
    }
}
