package org.secondlook.caption;

import java.io.IOException;
import java.time.Duration;

/** A machine asks to be left alone for a while. */
class TranscriptionBusy extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TranscriptionBusy(Duration pause) {
        super("busy for " + pause);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
