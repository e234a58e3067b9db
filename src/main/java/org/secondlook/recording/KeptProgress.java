package org.secondlook.recording;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.Progress;

/** Keeps how far a rendering has come where its owner sees it, and learns there when the recording has been erased. */
final class KeptProgress implements Progress {

    /** A rendering reports about twice a second; a row every two seconds is news enough, while an end is heard at once. */
    private static final int EVERY = 4;

    private final PreparationStore preparations;
    private final RecordingId recording;
    private final @Nullable Duration whole;
    private int reports;

    KeptProgress(PreparationStore preparations, RecordingId recording, @Nullable Duration whole) {
        this.preparations = preparations;
        this.recording = recording;
        this.whole = whole;
    }

    @Override
    public boolean reached(Duration done) {
        return reports++ % EVERY == 0
                ? preparations.reach(recording, percent(done))
                : preparations.isRendering(recording);
    }

    private int percent(Duration done) {
        return whole == null ? 0 : (int) Math.min(99, 100 * done.toMillis() / whole.toMillis());
    }
}
