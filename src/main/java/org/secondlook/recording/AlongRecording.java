package org.secondlook.recording;

import java.util.List;
import org.secondlook.people.Viewer;

/**
 * What one module keeps along the time of recordings, so that somebody who cuts a part of one away knows what goes with it. Filled by
 * every module above that keeps such a thing; each also hears {@link RecordingMoved} and {@link RecordingSettled}.
 */
public interface AlongRecording {

    /** What the viewer sees now and would not see any more, kind by kind. */
    List<LeftOut> leftOut(RecordingId recording, Remainder remainder, Viewer viewer);

    /**
     * How much of one kind would not be seen.
     *
     * @param kind a message key, which takes the amount
     */
    record LeftOut(String kind, long amount) {}
}
