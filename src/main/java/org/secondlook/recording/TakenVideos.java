package org.secondlook.recording;

import java.util.Optional;
import org.secondlook.people.TakenFile;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** The one file in which a viewer takes a lesson of theirs along, for whoever puts together what leaves. */
@Component
public class TakenVideos {

    private final Recordings recordings;
    private final StoredVideos videos;

    TakenVideos(Recordings recordings, StoredVideos videos) {
        this.recordings = recordings;
        this.videos = videos;
    }

    /** Empty while not all of it has come, when its file is gone, and while it rests. */
    public Optional<TakenFile> find(RecordingId id, Viewer viewer) {
        return videos.find(recordings.get(id, viewer), viewer);
    }
}
