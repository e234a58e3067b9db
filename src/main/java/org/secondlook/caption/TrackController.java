package org.secondlook.caption;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out captions: to the player, to take along, and piece by piece to the page on which they are changed. */
@Controller
@RequestMapping("/captions/{id:[0-9a-f-]{36}}")
class TrackController {

    private final Captions captions;
    private final CaptionDesk desk;
    private final Recordings recordings;

    TrackController(Captions captions, CaptionDesk desk, Recordings recordings) {
        this.captions = captions;
        this.desk = desk;
        this.recordings = recordings;
    }

    /** What a player's track element loads. Nobody keeps a copy: every answer to a session says so. */
    @GetMapping("/track")
    ResponseEntity<String> track(@PathVariable UUID id, Viewer viewer) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CaptionFormat.VTT.contentType())
                .body(captions.write(new TrackId(id), CaptionFormat.VTT, viewer));
    }

    @GetMapping("/files/{ending}")
    ResponseEntity<String> file(@PathVariable UUID id, @PathVariable String ending, Viewer viewer) {
        CaptionFormat format = CaptionFormat.ofEnding(ending).orElseThrow(() -> new NotVisibleException(ending));
        CaptionTrack track = captions.getShown(new TrackId(id), viewer);
        String title = recordings.get(track.recording(), viewer).title();
        String name = title + "." + track.language() + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(captions.write(track.id(), format, viewer));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\p{C}/\\\\:*?\"<>|]+", " "), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @GetMapping("/cues")
    String cues(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Viewer viewer, Model model) {
        return desk.piece(new TrackId(id), Math.max(0, from), viewer, model);
    }
}
