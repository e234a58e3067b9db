package org.secondlook.recording;

/**
 * How far a recording has come. The only write is a compare-and-set from one state to one that it may become.
 *
 * <ul>
 *   <li>RECEIVING: bytes are still coming, or will again after a break
 *   <li>STORED: the last byte is durable and the job that prepares it is staged
 *   <li>PLAYABLE: it can be watched; smaller renditions may still follow
 *   <li>FAILED: it cannot be watched; the original is kept for a week
 * </ul>
 */
public enum RecordingState {
    RECEIVING,
    STORED,
    PLAYABLE,
    FAILED;

    /** Whether the step is one that the pipeline takes. */
    boolean mayBecome(RecordingState next) {
        return switch (this) {
            case RECEIVING -> next == STORED;
            case STORED -> next == PLAYABLE || next == FAILED;
            case PLAYABLE, FAILED -> false;
        };
    }
}
