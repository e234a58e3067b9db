package org.secondlook.lti.launch;

import java.security.SecureRandom;

/** A short code that people can read to each other over the telephone: {@code K7M4-XW2P}. */
final class Reference {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        var reference = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            reference.append(i == HALF ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
