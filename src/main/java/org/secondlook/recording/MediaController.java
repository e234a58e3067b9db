package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Plays recordings to those who may see them. */
@Controller
class MediaController {

    private final Renditions renditions;
    private final MediaAnswer answer;

    MediaController(Renditions renditions, MediaAnswer answer) {
        this.renditions = renditions;
        this.answer = answer;
    }

    /** Leads on to the best version there is now: under one address the bytes never change while somebody watches. */
    @GetMapping("/recordings/{id}/media/best")
    void best(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        String name = renditions.best(new RecordingId(id), viewer).orElseThrow(() -> new NotVisibleException(id));
        answer.leadTo(name, request, response);
    }

    @GetMapping("/recordings/{id}/media/{name}")
    void show(
            @PathVariable UUID id,
            @PathVariable String name,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RenditionFile file =
                renditions.find(new RecordingId(id), name, viewer).orElseThrow(() -> new NotVisibleException(id));
        answer.send(file, request, response);
    }
}
