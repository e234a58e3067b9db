package org.secondlook.library;

import java.util.List;

/**
 * Something that keeps a text from being published, at its place.
 *
 * @param field of the form, or of a file's head
 * @param text the key of what is said of it
 * @param details for the text
 */
record Flaw(String field, String text, List<String> details) {

    Flaw {
        details = List.copyOf(details);
    }

    static Flaw of(String field, String text, Object... details) {
        return new Flaw(
                field, text, List.of(details).stream().map(String::valueOf).toList());
    }

    public Object[] filled() {
        return details.toArray();
    }
}
