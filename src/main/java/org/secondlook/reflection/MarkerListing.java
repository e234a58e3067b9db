package org.secondlook.reflection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.RecordingId;

/**
 * A window on the markers of a lesson as a page lists it.
 *
 * @param earlier near which moment the ones before are found, null when there are none
 * @param later near which moment the ones after are found, null when there are none
 */
record MarkerListing(
        RecordingId lesson,
        List<MarkerRow> rows,
        @Nullable Long earlier,
        @Nullable Long later) {

    static MarkerListing of(RecordingId lesson, MarkerWindow window) {
        List<MarkerRow> rows = window.markers().stream().map(MarkerRow::of).toList();
        return new MarkerListing(
                lesson,
                rows,
                window.earlier() ? rows.get(0).start() : null,
                window.later() ? rows.get(rows.size() - 1).start() : null);
    }

    /** Whether these are all there are. */
    public boolean isWhole() {
        return earlier == null && later == null;
    }
}
