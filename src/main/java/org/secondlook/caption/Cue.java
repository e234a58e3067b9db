package org.secondlook.caption;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is shown at once, and when.
 *
 * @param end after the start
 * @param speaker who says it; may be empty
 * @param words lines of plain text, none of them empty; markup in them is text like any other
 */
record Cue(CueTime start, CueTime end, String speaker, String words) {

    static final int LONGEST_SPEAKER = 100;
    static final int LONGEST_WORDS = 2000;

    static final Comparator<Cue> BY_TIME = Comparator.comparing(Cue::start).thenComparing(Cue::end);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    Cue {
        if (end.compareTo(start) <= 0) {
            throw new IllegalArgumentException("a caption that ends before it is seen");
        }
        if (!words.equals(PlainText.lines(words)) || PlainText.length(words) > LONGEST_WORDS) {
            throw new IllegalArgumentException("words that no caption holds");
        }
        if (!speaker.equals(PlainText.line(speaker)) || PlainText.length(speaker) > LONGEST_SPEAKER) {
            throw new IllegalArgumentException("a speaker that no caption holds");
        }
    }

    /** The same as it is seen in a piece of the lesson, in which some of it lies, in milliseconds. */
    Cue within(long from, long to) {
        return new Cue(
                new CueTime(Math.max(0, start.millis() - from)),
                new CueTime(Math.min(end.millis(), to) - from),
                speaker,
                words);
    }

    /** By which it is found: who speaks and what they say, without capitals, accents and line breaks. */
    String sought() {
        return sought(speaker + " " + words);
    }

    /** The same of what somebody looks for. */
    static String sought(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
