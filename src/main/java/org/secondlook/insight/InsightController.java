package org.secondlook.insight;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what is told of the people of the viewer's course together, as a page and as a file of the same. */
@Controller
class InsightController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Insights insights;
    private final FigureFile file;

    InsightController(Insights insights, FigureFile file) {
        this.insights = insights;
        this.file = file;
    }

    @GetMapping("/insight")
    String show(Viewer viewer, Model model) {
        model.addAttribute("insight", pageOf(viewer));
        return "insight/show";
    }

    @GetMapping("/insight/figures.csv")
    ResponseEntity<String> file(Viewer viewer, Locale locale) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("figures.csv")
                                .build()
                                .toString())
                .body(file.of(pageOf(viewer), locale));
    }

    private InsightPage pageOf(Viewer viewer) {
        return new InsightPage(
                insights.of(viewer),
                insights.experiences(viewer),
                viewer.role() == Role.PD_LEAD,
                insights.isWide(viewer));
    }
}
