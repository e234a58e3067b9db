package org.secondlook.reflection;

import java.time.Instant;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;

/** The viewer's own reflections. */
public interface Reflections {

    /** How far the viewer has come with a recording of theirs; empty numbers when they have not begun. */
    Progress progress(RecordingId recording, Viewer viewer);

    /**
     * What has been done.
     *
     * @param markers how many markers there are
     * @param begun whether there is a draft
     * @param submittedAt when the reflection was first submitted
     */
    record Progress(int markers, boolean begun, Optional<Instant> submittedAt) {}
}
