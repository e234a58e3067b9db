package org.secondlook.exemplar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.playback.PlaybackRight;
import org.secondlook.playback.PlaybackRights;
import org.secondlook.recording.MediaAnswer;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.Watchable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Plays exemplars, by rights of their own: what ends one takes them back, and leaves alone whoever sees the clip in another way. */
@Controller
@RequestMapping("/exemplars/{id:[0-9a-f-]{36}}/media")
class ExemplarMediaController {

    private final ExemplarMedia media;
    private final PlaybackRights rights;
    private final MediaAnswer answer;

    ExemplarMediaController(ExemplarMedia media, PlaybackRights rights, MediaAnswer answer) {
        this.media = media;
        this.rights = rights;
        this.answer = answer;
    }

    /** Leads on to the best version: under one address the bytes never change while somebody watches. */
    @GetMapping("/best")
    void best(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        PlaybackRight right = rights.prepare(id, viewer, request);
        Watchable seen = media.watchable(new ExemplarId(id), viewer);
        answer.lead(seen.first(ExemplarMedia.BEST_FIRST), rights.give(seen.limit(right)), request, response);
    }

    /** Gives a right to whoever may watch, and leads on to the file with it. */
    @GetMapping("/{name}")
    void admit(
            @PathVariable UUID id,
            @PathVariable String name,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        PlaybackRight right = rights.prepare(id, viewer, request);
        Watchable seen = media.watchable(new ExemplarId(id), viewer);
        answer.lead(seen.find(name).map(RenditionFile::name), rights.give(seen.limit(right)), request, response);
    }

    /** Sends a file, or a part of it, to whoever was let in by a right. */
    @GetMapping(path = "/{name}", params = PlaybackRights.PARAMETER)
    void show(
            @PathVariable UUID id, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlaybackRight right = PlaybackRight.of(request).orElseThrow(() -> new NotVisibleException(id));
        answer.send(media.find(name, right), () -> rights.isGood(right), request, response);
    }
}
