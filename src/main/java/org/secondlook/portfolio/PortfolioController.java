package org.secondlook.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Archive;
import org.secondlook.people.PortfolioPiece.Chapter;
import org.secondlook.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the viewer's own portfolio, and gives it to them as a file. */
@Controller
@RequestMapping("/portfolio")
class PortfolioController {

    private final Portfolios portfolios;

    PortfolioController(Portfolios portfolios) {
        this.portfolios = portfolios;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("parts", portfolios.of(viewer));
        model.addAttribute("chapters", Chapter.values());
        return "portfolio/show";
    }

    /** Without a choice it has no journal, which was written for nobody else. A download that breaks off is begun again. */
    @GetMapping("/archive")
    void archive(
            @RequestParam(required = false) @Nullable Set<Chapter> chapters,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Set<Chapter> chosen = chapters == null ? EnumSet.complementOf(EnumSet.of(Chapter.JOURNAL)) : chapters;
        Archive archive = portfolios.archive(chosen, viewer);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(archive.name()).build().toString());
        archive.writeTo(response.getOutputStream());
    }
}
