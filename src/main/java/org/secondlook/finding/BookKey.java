package org.secondlook.finding;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which something on the shelf is named for good, whichever version of it a school has. */
record BookKey(Book.Kind kind, String key) {

    private static final Pattern WRITTEN = Pattern.compile("(STRATEGY|EXEMPLAR)/([a-z0-9][a-z0-9-]{0,99})");

    /** As a form or an address has it; empty for what names nothing. */
    static Optional<BookKey> read(@Nullable String written) {
        return Stream.ofNullable(written)
                .flatMap(text -> WRITTEN.matcher(text).results())
                .filter(found -> found.group().equals(written))
                .map((MatchResult found) -> new BookKey(Book.Kind.valueOf(found.group(1)), found.group(2)))
                .findFirst();
    }

    @Override
    public String toString() {
        return kind.name() + "/" + key;
    }
}
