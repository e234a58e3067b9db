package org.secondlook.observation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page has to tell while somebody codes, which may be wrong.
 *
 * @param event those that are new or have changed, as {@link EventForm} reads them
 * @param played stretches in milliseconds, such as {@code 0-4000}
 */
record CodingForm(@Nullable List<String> event, @Nullable List<String> played) {

    /** More than a tally every second for two hours and a half. */
    static final int MOST_EVENTS = 10_000;

    private static final Pattern STRETCH = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** Empty when one of them is wrong. */
    Optional<List<Event>> events(Definition framework, @Nullable Duration lesson) {
        return all(Objects.requireNonNullElse(event, List.<String>of()).stream()
                .map(sent -> EventForm.of(sent).flatMap(form -> form.toEvent(framework, lesson)))
                .toList());
    }

    /** Empty when one of them is wrong. */
    Optional<List<Stretch>> stretches(@Nullable Duration lesson) {
        return all(Objects.requireNonNullElse(played, List.<String>of()).stream()
                .map(sent -> stretch(sent, lesson))
                .toList());
    }

    private static Optional<Stretch> stretch(String sent, @Nullable Duration lesson) {
        Matcher parts = STRETCH.matcher(sent);
        if (lesson == null || !parts.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(parts.group(1));
        long to = Long.parseLong(parts.group(2));
        return from < to && to <= lesson.plus(EventForm.TOLERANCE).toMillis()
                ? Optional.of(new Stretch(from, to))
                : Optional.empty();
    }

    private static <T> Optional<List<T>> all(List<Optional<T>> read) {
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
