package org.secondlook.clip;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Component;

/** Tells of which piece of a lesson a clip is, so that what was said there can be shown with it. */
@Component
public class WatchedClips {

    private final Clips clips;

    WatchedClips(Clips clips) {
        this.clips = clips;
    }

    /** A clip of the viewer's, or one that is shared with them, or the answer 404. */
    public Piece piece(UUID clip, Viewer viewer) {
        return clips.shared(new ClipId(clip), viewer).piece();
    }

    /** All clips of a lesson, those that lie in what was cut away too. */
    public List<UUID> of(RecordingId lesson) {
        return clips.all(lesson).stream().map(ClipId::value).toList();
    }
}
