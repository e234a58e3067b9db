package org.secondlook.clip;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Moment;

/** A clip as it is typed, which may be wrong. */
record ClipForm(
        @Nullable String start,
        @Nullable String end,
        @Nullable String title,
        @Nullable String question) {

    /** What is wrong with it for a lesson of a length, as a message key; empty when nothing is. */
    Optional<String> problem(Duration length) {
        Optional<Moment> from = moment(start);
        Optional<Moment> to = moment(end);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of("clip.problem.time");
        } else if (to.get().millis() - from.get().millis() < Range.SHORTEST.toMillis()) {
            return Optional.of("clip.problem.order");
        } else if (to.get().millis() > length.toMillis()) {
            return Optional.of("clip.problem.beyond");
        } else if (words().isEmpty()) {
            return Optional.of("clip.problem.words");
        } else {
            return Optional.empty();
        }
    }

    /** The piece, once nothing is wrong. */
    Range toRange() {
        return new Range(moment(start).orElseThrow(), moment(end).orElseThrow());
    }

    /** The words, once nothing is wrong. */
    ClipWords toWords() {
        return words().orElseThrow();
    }

    private Optional<ClipWords> words() {
        return new WordsForm(title, question, null).toWords();
    }

    private static Optional<Moment> moment(@Nullable String typed) {
        return Moment.of(Objects.requireNonNullElse(typed, ""));
    }
}
