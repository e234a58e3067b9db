package org.secondlook.foundation;

import java.util.regex.Pattern;

/** Characters that are no text, or turn the direction of what follows, so that a line reads otherwise than it is (Unicode annex 9). */
public final class Unseen {

    private static final Pattern CHARACTERS =
            Pattern.compile("[\\p{Cc}\\u061C\\u200B\\u2060\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]");

    private Unseen() {}

    /** The text without them. */
    public static String takenFrom(String text) {
        return CHARACTERS.matcher(text).replaceAll("");
    }
}
