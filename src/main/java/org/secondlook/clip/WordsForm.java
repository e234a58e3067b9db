package org.secondlook.clip;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a clip as they are typed, which may be wrong.
 *
 * @param version of the words that are being changed
 */
record WordsForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable Integer version) {

    /** The words, or empty when they are none. */
    Optional<ClipWords> toWords() {
        return ClipWords.typed(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(question, ""));
    }

    int baseVersion() {
        return Objects.requireNonNullElse(version, 0);
    }
}
