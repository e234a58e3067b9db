package org.secondlook.lti.registration;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.secondlook.lti.Origins;

/** What the fields of a registration have to be, wherever somebody writes them: into a file or into a form. */
final class FieldRules {

    static final int LONGEST_TEXT = 255;
    static final int MOST_ORIGINS = 20;

    /** With the origins of two more addresses of a registration, a launch's pages still carry all of them. */
    static final int LONGEST_ORIGINS = 1400;

    private FieldRules() {}

    static Optional<String> text(String typed) {
        String text = typed.strip();
        return text.isEmpty() || text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
    }

    /** An https address; http only on this machine. */
    static Optional<URI> endpoint(String typed) {
        try {
            URI address = URI.create(typed);
            boolean usable = address.getRawFragment() == null
                    && Origins.of(address)
                            .filter(origin -> Origins.isSafe(address))
                            .isPresent();
            return usable ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The origins of these addresses; empty when one is none, or when there are too many. */
    static Optional<Set<String>> origins(Set<String> typed) {
        Set<String> origins = new LinkedHashSet<>();
        for (String text : typed) {
            Optional<String> origin = Origins.of(text);
            if (origin.isEmpty()) {
                return Optional.empty();
            }
            origins.add(origin.get());
        }
        return isTooMuch(origins) ? Optional.empty() : Optional.of(origins);
    }

    static boolean isTooMuch(Set<String> origins) {
        return origins.size() > MOST_ORIGINS || String.join(" ", origins).length() > LONGEST_ORIGINS;
    }
}
