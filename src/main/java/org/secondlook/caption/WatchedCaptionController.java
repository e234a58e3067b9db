package org.secondlook.caption;

import java.util.UUID;
import org.secondlook.clip.WatchedClips;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Renditions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Captions for the video of a clip or of a shared lesson: whoever may watch it reads what is said in it, and nothing before or after. */
@Controller
class WatchedCaptionController {

    private final WatchedCaptions captions;
    private final WatchedClips clips;
    private final Renditions recordings;

    WatchedCaptionController(WatchedCaptions captions, WatchedClips clips, Renditions recordings) {
        this.captions = captions;
        this.clips = clips;
        this.recordings = recordings;
    }

    @GetMapping("/clips/{id:[0-9a-f-]{36}}/captions")
    String ofClip(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(clips.piece(id, viewer), "/clips/" + id, viewer, model);
    }

    @GetMapping("/clips/{id:[0-9a-f-]{36}}/captions/{language}")
    ResponseEntity<String> clipTrack(@PathVariable UUID id, @PathVariable String language, Viewer viewer) {
        return track(clips.piece(id, viewer), language);
    }

    @GetMapping("/recordings/{id:[0-9a-f-]{36}}/captions")
    String ofRecording(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(recordings.watched(new RecordingId(id), viewer), "/recordings/" + id, viewer, model);
    }

    @GetMapping("/recordings/{id:[0-9a-f-]{36}}/captions/{language}")
    ResponseEntity<String> recordingTrack(@PathVariable UUID id, @PathVariable String language, Viewer viewer) {
        return track(recordings.watched(new RecordingId(id), viewer), language);
    }

    private String show(Piece piece, String address, Viewer viewer, Model model) {
        model.addAttribute("tracks", captions.of(piece));
        model.addAttribute("address", address);
        model.addAttribute("locale", viewer.locale());
        return "caption/watched";
    }

    private ResponseEntity<String> track(Piece piece, String language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CaptionFormat.VTT.contentType())
                .body(captions.write(piece, language));
    }
}
