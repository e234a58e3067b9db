package org.secondlook.exemplar;

import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;

/** Something for which a recording is kept from a whole school. Filled by whoever knows of it; asked while the recording is held. */
public interface ReleaseGate {

    /** Whether the owner may ever show anything of it to their school. */
    boolean permits(RecordingId recording, Viewer owner);
}
