package org.secondlook.reflection;

import java.time.LocalDate;
import java.util.List;

/** What somebody finished, to be read: question by question, with the markers that they named. */
record Reading(LocalDate day, List<Line> lines) {

    Reading {
        lines = List.copyOf(lines);
    }

    /** An answer. */
    record Line(String question, String words, List<Noticed> evidence) {}

    /** A marker as time and text. */
    record Noticed(String time, MarkerKind kind, String note) {}
}
