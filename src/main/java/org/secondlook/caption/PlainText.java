package org.secondlook.caption;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings text into the one form in which captions are kept: lines without blanks around them, and nothing that is no text. */
final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private PlainText() {}

    /** Several lines; empty ones go, because they would end a caption. */
    static String lines(String text) {
        return LINE_END.splitAsStream(text)
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** One line. */
    static String line(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isText).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** How many characters people count. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first characters of a line. */
    static String cut(String line, int most) {
        return length(line) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip();
    }

    private static boolean isText(int character) {
        return character == '\t'
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || Character.getType(character) == Character.LINE_SEPARATOR
                        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR);
    }
}
