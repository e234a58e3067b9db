package org.secondlook.circle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Wording;

/** What people write in a circle: norms, take-aways, the summary. */
final class CircleWords {

    static final int LONGEST = 2000;

    private CircleWords() {}

    /** As it is kept. Line breaks as browsers send them count as one character. */
    static String typed(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    static boolean areSound(String words) {
        return !Unseen.takenFrom(words).isBlank() && Wording.isSound(words, LONGEST);
    }
}
