package org.secondlook.foundation;

import java.nio.charset.StandardCharsets;

/** What a person's text may be: so long, and made of characters that every database and browser can hold. */
public final class Wording {

    private Wording() {}

    /** Whether the text has at most so many characters (code points), no NUL and no half of a character. */
    public static boolean isSound(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
