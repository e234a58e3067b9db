package org.secondlook.recording;

import java.util.List;
import java.util.Optional;
import org.secondlook.people.Viewer;

/** The recordings that a viewer may see, which are the viewer's own. */
public interface Recordings {

    /** The recording, if it exists for this viewer. */
    Optional<Recording> find(RecordingId id, Viewer viewer);

    /** The recording, or the answer 404. */
    Recording get(RecordingId id, Viewer viewer);

    /** All of the viewer's recordings, newest first, unfinished uploads included. */
    List<Recording> own(Viewer viewer);
}
