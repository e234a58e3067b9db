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

    /** What is plain of a text, at most so many characters. */
    static String of(String text, int most) {
        String plain = isPlain(text) ? text : filter(text);
        if (plain.length() <= most) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most;
        return plain.substring(0, end);
    }

    private static String filter(String text) {
        return text.codePoints()
                .filter(PlainText::isPlain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
