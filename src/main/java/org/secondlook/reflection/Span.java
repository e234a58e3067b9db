package org.secondlook.reflection;

import org.jspecify.annotations.Nullable;

/** Where a marker sits: at a moment, or over a range, whose end is not before its start. */
record Span(Timecode start, @Nullable Timecode end) {

    Span {
        if (end != null && end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a range that ends before it starts");
        }
    }

    /** The last moment that it reaches. */
    Timecode last() {
        return end == null ? start : end;
    }

    /** As people write it: {@code 12:41}, or {@code 32:55 – 33:40}. */
    String text() {
        return end == null ? start.text() : start.text() + " – " + end.text();
    }
}
