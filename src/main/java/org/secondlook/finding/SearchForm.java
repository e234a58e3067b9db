package org.secondlook.finding;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;

/** What somebody types and chooses to find something. Whatever it is, it is a question: what cannot be read is not asked. */
record SearchForm(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String area,
        @Nullable String phase,
        @Nullable String subject,
        @Nullable String minutes,
        @Nullable String evidence,
        @Nullable String page) {

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} _.,&/()'’-]{0,99}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    /** What was typed, as far as it is looked at. */
    public String words() {
        String typed = Unseen.takenFrom(q == null ? "" : q).strip();
        int length = Math.min(Sought.LONGEST, typed.codePointCount(0, typed.length()));
        return typed.substring(0, typed.offsetByCodePoints(0, length));
    }

    public boolean isFiltered() {
        return Stream.of(toQuery())
                .anyMatch(query -> Stream.of(
                                query.kind(),
                                query.area(),
                                query.phase(),
                                query.subject(),
                                query.minutes(),
                                query.evidence())
                        .anyMatch(Objects::nonNull));
    }

    public int pageNumber() {
        return number(page).orElse(1);
    }

    Query toQuery() {
        return new Query(
                words(),
                kindChosen(),
                tag(area),
                tag(phase),
                tag(subject),
                number(minutes).orElse(null),
                tag(evidence),
                pageNumber());
    }

    private Book.@Nullable Kind kindChosen() {
        return Arrays.stream(Book.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String tag(@Nullable String chosen) {
        return chosen != null && TAG.matcher(chosen).matches() ? chosen : null;
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return typed != null && NUMBER.matcher(typed).matches()
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }
}
