package org.secondlook.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes keys of names, once, for good. */
final class Keys {

    private static final int LONGEST_BEGINNING = 50;

    private Keys() {}

    /**
     * Of a name's letters, with a number behind it where that is taken.
     *
     * @param otherwise for a name in which there are no letters of the alphabet that addresses know
     */
    static StrategyKey unused(String name, String otherwise, Predicate<StrategyKey> isUsed) {
        String stem = stem(name).isEmpty() ? otherwise : stem(name);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> new StrategyKey(number == 1 ? stem : stem + "-" + number))
                .filter(key -> !isUsed.test(key))
                .findFirst()
                .orElseThrow();
    }

    private static String stem(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.substring(0, Math.min(letters.length(), LONGEST_BEGINNING));
        return cut.replaceAll("^-+|-+$", "");
    }
}
