package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Plays recordings to those who may see them. A player has no use for a page: 404 is an empty answer here. */
@Controller
@RequestMapping("/recordings/{id:[0-9a-f-]{36}}/media")
class MediaController {

    private final Renditions renditions;
    private final MediaAnswer answer;

    MediaController(Renditions renditions, MediaAnswer answer) {
        this.renditions = renditions;
        this.answer = answer;
    }

    /** Leads on to the best version there is now: under one address the bytes never change while somebody watches. */
    @GetMapping("/best")
    void best(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> name = renditions.best(new RecordingId(id), viewer);
        if (name.isPresent()) {
            answer.leadTo(name.get(), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @GetMapping("/{name}")
    void show(
            @PathVariable UUID id,
            @PathVariable String name,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<RenditionFile> file = renditions.find(new RecordingId(id), name, viewer);
        if (file.isPresent()) {
            answer.send(file.get(), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
