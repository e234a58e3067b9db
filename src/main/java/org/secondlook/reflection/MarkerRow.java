package org.secondlook.reflection;

/** A marker as a page shows it; times in milliseconds for the timeline, and as text for people. */
record MarkerRow(
        MarkerId id, MarkerKind kind, String time, long start, long end, boolean range, String note, int version) {

    static MarkerRow of(Marker marker) {
        Span span = marker.span();
        return new MarkerRow(
                marker.id(),
                marker.kind(),
                span.text(),
                span.start().millis(),
                span.last().millis(),
                span.end() != null,
                marker.note(),
                marker.version());
    }
}
