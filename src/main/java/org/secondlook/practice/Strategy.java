package org.secondlook.practice;

import java.util.List;

/**
 * One strategy of the library, as far as an action step is taken from it.
 *
 * @param area the key of its area
 * @param steps what one can do tomorrow
 * @param signs what one would see of it in a video
 */
record Strategy(String key, String title, String area, List<String> steps, List<String> signs) {

    Strategy {
        steps = List.copyOf(steps);
        signs = List.copyOf(signs);
        if (steps.isEmpty() || signs.size() > StepText.MOST_SIGNS) {
            throw new IllegalArgumentException("a strategy has action steps, and a few signs: " + key);
        }
    }

    /** Counted from 1; the first for a number that there is not. */
    String step(int number) {
        return number < 1 || number > steps.size() ? steps.get(0) : steps.get(number - 1);
    }
}
