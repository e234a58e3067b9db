package org.secondlook.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives everybody what is theirs, as one file. A download that breaks off is begun again. */
@Controller
class ArchiveController {

    private final Archives archives;

    ArchiveController(Archives archives) {
        this.archives = archives;
    }

    @GetMapping("/people/kept/archive")
    void show(Viewer viewer, HttpServletResponse response) throws IOException {
        Archive archive = archives.of(viewer);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(archive.name()).build().toString());
        archive.writeTo(response.getOutputStream());
    }
}
