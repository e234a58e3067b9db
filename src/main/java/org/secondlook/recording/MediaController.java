package org.secondlook.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.playback.PlaybackRight;
import org.secondlook.playback.PlaybackRights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Plays recordings to those who may see them. A player has no use for a page: 404 is an empty answer here. */
@Controller
@RequestMapping("/recordings/{id:[0-9a-f-]{36}}/media")
class MediaController {

    private final Renditions renditions;
    private final PlaybackRights rights;
    private final Backfill backfill;
    private final MediaAnswer answer;

    MediaController(Renditions renditions, PlaybackRights rights, Backfill backfill, MediaAnswer answer) {
        this.renditions = renditions;
        this.rights = rights;
        this.backfill = backfill;
        this.answer = answer;
    }

    /** Leads on to the best version there is now: under one address the bytes never change while somebody watches. */
    @GetMapping("/best")
    void best(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlaybackRight right = rights.prepare(id, viewer, request);
        Watchable recording = renditions.watchable(new RecordingId(id), viewer);
        Optional<String> name = recording.first(Renditions.BEST_FIRST);
        if (name.isPresent()) {
            backfill.complete(new RecordingId(id));
        }
        answer.lead(name, rights.give(recording.limit(right)), request, response);
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
        Watchable recording = renditions.watchable(new RecordingId(id), viewer);
        String address = rights.give(recording.limit(right));
        answer.lead(recording.find(name).map(RenditionFile::name), address, request, response);
    }

    /** Sends a file, or a part of it, to whoever was let in by a right. */
    @GetMapping(path = "/{name}", params = PlaybackRights.PARAMETER)
    void show(
            @PathVariable UUID id, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlaybackRight right = PlaybackRight.of(request).orElseThrow(() -> new NotVisibleException(id));
        Optional<RenditionFile> file = renditions.find(name, right);
        answer.send(file, () -> rights.isGood(right), request, response);
    }
}
