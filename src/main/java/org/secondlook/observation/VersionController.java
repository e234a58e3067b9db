package org.secondlook.observation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** Shows a version of a framework as people will see it, and hands it out as a file. */
@Controller
@RequestMapping("/frameworks/versions/{version}")
class VersionController {

    private final SchoolFrameworks frameworks;
    private final JsonMapper json;

    VersionController(SchoolFrameworks frameworks, JsonMapper json) {
        this.frameworks = frameworks;
        this.json = json;
    }

    @GetMapping
    String show(@PathVariable UUID version, Viewer viewer, Model model) {
        Framework framework = frameworks.version(new FrameworkId(version), viewer);
        model.addAttribute("version", framework);
        model.addAttribute("copy", Uuids.next());
        return PreviewPage.show(framework.definition(), framework.number(), model);
    }

    @GetMapping("/file")
    ResponseEntity<String> file(@PathVariable UUID version, Viewer viewer) {
        Framework framework = frameworks.version(new FrameworkId(version), viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(framework))
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsString(framework.definition()));
    }

    private static String attachment(Framework framework) {
        String name = framework.definition().name() + ".v" + framework.number() + ".json";
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\p{C}/\\\\:*?\"<>|]+", " "), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
