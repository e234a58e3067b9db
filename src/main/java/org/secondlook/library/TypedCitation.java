package org.secondlook.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A citation as somebody has typed it, wrong or incomplete as it may be. */
record TypedCitation(
        String authors, String year, String title, String source, String doi, String url, String supports) {

    /** What the fields are called in forms and files, in this order. */
    static final List<String> FIELDS = List.of("authors", "year", "title", "source", "doi", "url", "supports");

    static TypedCitation blank() {
        return new TypedCitation("", "", "", "", "", "", "");
    }

    static TypedCitation of(List<String> fields) {
        return new TypedCitation(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6));
    }

    static TypedCitation of(Citation kept) {
        return new TypedCitation(
                kept.authors(),
                String.valueOf(kept.year()),
                kept.title(),
                kept.source(),
                orEmpty(kept.doi()),
                orEmpty(kept.url()),
                kept.supports());
    }

    boolean isBlank() {
        return Stream.of(authors, year, title, source, doi, url, supports).allMatch(String::isEmpty);
    }

    List<String> fields() {
        return List.of(authors, year, title, source, doi, url, supports);
    }

    public String field(String name) {
        return fields().get(FIELDS.indexOf(name));
    }

    Citation toCitation() {
        return new Citation(authors, Integer.parseInt(year), title, source, orNull(doi), orNull(url), supports);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
