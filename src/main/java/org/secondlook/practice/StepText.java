package org.secondlook.practice;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an action step says.
 *
 * @param name what its owner calls it
 * @param behaviour what they will do
 * @param signs what one would see or hear of it in a video, one each
 * @param strategy of the library from which it was taken; null for one's own words
 */
record StepText(
        String name,
        String behaviour,
        List<String> signs,
        @Nullable String strategy) {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_BEHAVIOUR = 300;
    static final int LONGEST_SIGN = 160;
    static final int MOST_SIGNS = 8;

    StepText {
        signs = List.copyOf(signs);
        if (name.isBlank() || behaviour.isBlank() || signs.size() > MOST_SIGNS) {
            throw new IllegalArgumentException("a step has a name, says what will be done, and has a few signs");
        }
    }

    /** As it is kept: a line for each. */
    static List<String> signs(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    String signLines() {
        return String.join("\n", signs);
    }

    /** All of it, the name first. */
    List<String> said() {
        return Stream.concat(Stream.of(name, behaviour), signs.stream()).toList();
    }
}
