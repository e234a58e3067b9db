package org.secondlook.library;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How old pupils are to whom something fits. */
public enum Phase {
    EARLY_YEARS,
    PRIMARY,
    SECONDARY,
    POST_16;

    /** As the files of the library write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Phase> find(String word) {
        return Stream.of(values()).filter(phase -> phase.word().equals(word)).findFirst();
    }
}
