package org.secondlook.lti.launch;

/** Text without control characters and without halves of characters: what can be stored, shown and sent back. */
final class PlainText {

    private PlainText() {}

    static boolean isPlain(String text) {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (!isPlain(codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    /**
     * What is plain of a text that people are shown, at most so many characters. It does not turn the text around it: the
     * controls that do so, such as U+202E, are left out (Unicode standard annex 9, section 2).
     */
    static String of(String text, int most) {
        String plain = filter(text);
        if (plain.length() <= most) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most;
        return plain.substring(0, end);
    }

    private static String filter(String text) {
        return text.codePoints()
                .filter(codePoint -> isPlain(codePoint) && !turnsText(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean turnsText(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
