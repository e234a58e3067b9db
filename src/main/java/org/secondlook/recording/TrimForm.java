package org.secondlook.recording;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to stay of a lesson as it is typed, which may be wrong.
 *
 * @param start such as {@code 12:41.5}
 * @param revision of the lesson that somebody looked at; none when it had none
 */
record TrimForm(
        @Nullable String start,
        @Nullable String end,
        @Nullable Integer revision) {

    /** Players stop a little after what a file says is its end. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    /** What is wrong with it for a lesson of a length, as a message key; empty when nothing is. */
    Optional<String> problem(Duration length) {
        Optional<Duration> from = TypedTime.of(start);
        Optional<Duration> to = TypedTime.of(end);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of("recording.trim.problem.time");
        } else if (to.get().compareTo(length.plus(TOLERANCE)) > 0) {
            return Optional.of("recording.trim.problem.beyond");
        } else if (remainder(length).length(length).compareTo(Remainder.SHORTEST) < 0) {
            return Optional.of("recording.trim.problem.short");
        } else if (remainder(length).length(length).equals(length)) {
            return Optional.of("recording.trim.problem.whole");
        } else {
            return Optional.empty();
        }
    }

    /** What is to stay, once nothing is wrong. */
    Remainder remainder(Duration length) {
        Duration to = TypedTime.of(end).orElseThrow();
        return new Remainder(TypedTime.of(start).orElseThrow(), to.compareTo(length) < 0 ? to : null);
    }

    int looked() {
        return Objects.requireNonNullElse(revision, 0);
    }
}
