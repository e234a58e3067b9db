package org.secondlook.clip;

import org.secondlook.foundation.BlobKey;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingId;

/**
 * One try to cut a clip, as its job sees it.
 *
 * @param number of the cutting; a clip that is cut anew has a higher one, and what the older makes is nobody's
 */
record Cutting(ClipId clip, int number, RecordingId recording, PersonId owner, Range range) {

    /** Below it lies what this cutting makes. */
    BlobKey folder() {
        return new BlobKey(folderOf(clip) + "/" + number);
    }

    /** Below it lies everything of a clip. */
    static BlobKey folderOf(ClipId clip) {
        return new BlobKey("clips/" + clip);
    }
}
