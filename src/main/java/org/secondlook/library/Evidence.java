package org.secondlook.library;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is known of what a strategy does, said honestly.
 *
 * @param statement what the evidence suggests, limits included
 */
public record Evidence(Strength strength, String statement) {

    /** How many good studies there are of the move or of its family; never that it works for everyone. */
    public enum Strength {
        STRONG,
        MODERATE,
        LIMITED;

        /** As the files of the library write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Strength> find(String word) {
            return Stream.of(values())
                    .filter(strength -> strength.word().equals(word))
                    .findFirst();
        }
    }
}
