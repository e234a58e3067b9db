package org.secondlook.caption;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reduces what a file says in one caption to who speaks and their words (WebVTT 6.4, cue text parsing). Tags go, as do those of
 * SubRip; a voice is kept as a name. A sign that begins no tag is text, where the standard would swallow what follows.
 */
final class CuePayload {

    /** A tag with its annotation, a moment within the words, or SubRip's place on the screen. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)(?:([A-Za-z]+)(\\.[^\\s<>]*|\\d)?(?:\\s([^<>]*))?/?|[\\d:.]*)>|\\{\\\\[^{}]*}");

    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));");

    private final StringBuilder words = new StringBuilder();
    private String speaker = "";
    private boolean spoken;

    private CuePayload(String text) {
        Matcher tag = TAG.matcher(text);
        int from = 0;
        for (; tag.find(); from = tag.end()) {
            words.append(unescaped(text.substring(from, tag.start())));
            if ("v".equals(tag.group(2)) && tag.group(1).isEmpty() && tag.group(4) != null) {
                turnTo(PlainText.cut(PlainText.line(unescaped(tag.group(4))), Cue.LONGEST_SPEAKER));
            }
        }
        words.append(unescaped(text.substring(from)));
    }

    static CuePayload of(String text) {
        return new CuePayload(text);
    }

    String speaker() {
        return speaker;
    }

    String words() {
        return PlainText.lines(words.toString());
    }

    /** A caption has one speaker; whoever answers within it begins a line with their name. */
    private void turnTo(String name) {
        if (!spoken && PlainText.lines(words.toString()).isEmpty()) {
            speaker = name;
        } else if (!name.isEmpty()) {
            words.append('\n').append(name).append(": ");
        }
        spoken = true;
    }

    private static String unescaped(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) == null) {
            int number =
                    found.group(1) == null ? Integer.parseInt(found.group(2), 16) : Integer.parseInt(found.group(1));
            return Character.isValidCodePoint(number) ? Character.toString(number) : "\uFFFD";
        }
        return switch (found.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00A0";
            case "lrm" -> "\u200E";
            case "rlm" -> "\u200F";
            default -> found.group();
        };
    }
}
