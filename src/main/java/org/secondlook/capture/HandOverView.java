package org.secondlook.capture;

import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Recording;

/**
 * What the owner of a hand-over sees of it.
 *
 * @param code with the address that opens it; null once it is opened or too old
 * @param minutes that are left to open it
 */
record HandOverView(
        HandOver handOver,
        Recording recording,
        Stage stage,
        @Nullable QrCode code,
        long minutes) {

    /** How far it has come. */
    enum Stage {
        WAITING,
        OPENED,
        RECEIVING,
        STORED,
        OVER
    }

    /** Whether something may change by itself. */
    public boolean isMoving() {
        return stage != Stage.STORED && stage != Stage.OVER;
    }
}
