package org.secondlook.caption;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A caption as it is typed, which may be wrong.
 *
 * @param version of the caption that is being changed
 */
record CueForm(
        @Nullable String start,
        @Nullable String end,
        @Nullable String speaker,
        @Nullable String words,
        @Nullable Integer version) {

    /** What is wrong with it, as a message key; empty when nothing is. */
    Optional<String> problem() {
        Optional<CueTime> from = CueTime.of(or(start));
        Optional<CueTime> to = CueTime.of(or(end));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of("caption.cue.problem.time");
        } else if (to.get().compareTo(from.get()) <= 0) {
            return Optional.of("caption.cue.problem.order");
        } else if (plainWords().isEmpty()) {
            return Optional.of("caption.cue.problem.empty");
        } else if (PlainText.length(plainWords()) > Cue.LONGEST_WORDS
                || PlainText.length(plainSpeaker()) > Cue.LONGEST_SPEAKER) {
            return Optional.of("caption.cue.problem.long");
        } else {
            return Optional.empty();
        }
    }

    /** The caption, once nothing is wrong. */
    Cue toCue() {
        return new Cue(
                CueTime.of(or(start)).orElseThrow(), CueTime.of(or(end)).orElseThrow(), plainSpeaker(), plainWords());
    }

    int baseVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    private String plainWords() {
        return PlainText.lines(or(words));
    }

    private String plainSpeaker() {
        return PlainText.line(or(speaker));
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
