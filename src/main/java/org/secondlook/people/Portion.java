package org.secondlook.people;

import java.util.List;

/** What somebody takes along under one heading, in their language. */
public record Portion(String heading, List<Entry> entries) {

    public Portion {
        entries = List.copyOf(entries);
    }

    /** One thing, such as a lesson: its name, what is to be read of it, and its files. */
    public record Entry(String title, List<Line> lines, List<TakenFile> files) {

        public Entry {
            lines = List.copyOf(lines);
            files = List.copyOf(files);
        }
    }

    /** Something to be read, with what it is. */
    public record Line(String label, String text) {}
}
