package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a lesson's page more of its markers: another window of the list, and the times of all. */
@Controller
class MarkerListController {

    private final Recordings recordings;
    private final Desk desk;
    private final MarkerTimes times;

    MarkerListController(Recordings recordings, Desk desk, MarkerTimes times) {
        this.recordings = recordings;
        this.desk = desk;
        this.times = times;
    }

    @GetMapping("/lessons/{lesson}/markers")
    String index(@PathVariable UUID lesson, @RequestParam(defaultValue = "0") long near, Viewer viewer, Model model) {
        RecordingId recording = recordings.get(new RecordingId(lesson), viewer).id();
        return desk.list(recording, Timecode.atLeastZero(near), viewer, model);
    }

    /** Asked for again each time, and sent again only when it has changed. */
    @GetMapping("/lessons/{lesson}/markers/times")
    ResponseEntity<byte[]> times(
            @PathVariable UUID lesson,
            @RequestHeader(name = "If-None-Match", defaultValue = "") String known,
            Viewer viewer) {
        RecordingId recording = recordings.get(new RecordingId(lesson), viewer).id();
        String tag = times.entityTag(recording, viewer);
        var answer = known.equals(tag) ? ResponseEntity.status(304) : ResponseEntity.ok();
        answer.eTag(tag).cacheControl(CacheControl.noCache().cachePrivate());
        return known.equals(tag)
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(times.json(recording, viewer));
    }
}
