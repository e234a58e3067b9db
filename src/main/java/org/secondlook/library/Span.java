package org.secondlook.library;

import org.jspecify.annotations.Nullable;

/**
 * Words that look alike.
 *
 * @param href of http or https; null for what is no link
 * @param ends whether a new line begins behind it
 */
record Span(
        String text,
        boolean strong,
        boolean stressed,
        boolean code,
        @Nullable String href,
        boolean ends) {

    static Span plain(String text) {
        return new Span(text, false, false, false, null, false);
    }

    static Span end() {
        return new Span("", false, false, false, null, true);
    }
}
