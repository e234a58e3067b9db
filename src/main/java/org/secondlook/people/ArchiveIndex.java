package org.secondlook.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The page of an archive, which any browser shows without this tool: all that was written, and links to the files beside it. */
@Component
class ArchiveIndex {

    private final SpringTemplateEngine templates;

    ArchiveIndex(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    String page(String title, List<Chapter> chapters, LocalDate day, Viewer viewer) {
        Map<String, Object> model = Map.of("title", title, "chapters", chapters, "day", day);
        return templates.process("people/kept/archive", new Context(viewer.locale(), model));
    }

    /** One heading, with the things below it. */
    record Chapter(String heading, List<Section> sections) {}

    /** One thing. */
    record Section(String title, List<Portion.Line> lines, List<Link> links) {}

    /** A file beside the page. */
    record Link(String address, String name) {}
}
