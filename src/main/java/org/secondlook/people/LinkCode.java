package org.secondlook.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.secondlook.foundation.Secrets;

/**
 * What somebody carries from one school to the other: sixty bits as twelve letters and digits that cannot be taken for one another. It
 * lives for some minutes, works once, and opens nothing before it was confirmed where it came from.
 */
record LinkCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static LinkCode next() {
        byte[] chance = Secrets.digest(Secrets.next());
        return new LinkCode(IntStream.range(0, LENGTH)
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(chance[at] & (ALPHABET.length() - 1))))
                .collect(Collectors.joining()));
    }

    /** As somebody typed it, with blanks, dashes and small letters; empty for what cannot be one. */
    static Optional<LinkCode> typed(String text) {
        String bare = text.replaceAll("[\\s\\u00A0\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        boolean possible = bare.length() == LENGTH && bare.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
        return possible ? Optional.of(new LinkCode(bare)) : Optional.empty();
    }

    String hash() {
        return Secrets.hash(value);
    }

    /** As one reads and copies it: {@code 7KQ2-M4XA-90TB}. */
    @Override
    public String toString() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(at -> value.substring(at * GROUP, (at + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }
}
