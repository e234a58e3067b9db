package org.secondlook.recording;

import java.util.Optional;
import java.util.regex.Pattern;
import org.secondlook.foundation.Unseen;

/** What a recording is called: one line of 1 to 200 characters, without what would turn its direction or be no text at all. */
public record RecordingTitle(String value) {

    static final int LONGEST = 200;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z0-9]{1,5}$", Pattern.DOTALL);

    public RecordingTitle {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a title, by its length: " + value.length());
        }
    }

    /** The title that a text can be made into, cut where it is too long; empty when nothing readable is left of it. */
    static Optional<RecordingTitle> of(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ");
        String clean = cut(Unseen.takenFrom(line).strip());
        return clean.isEmpty() ? Optional.empty() : Optional.of(new RecordingTitle(clean));
    }

    /** The title that somebody typed; empty when it is none, or too long to be kept whole. */
    public static Optional<RecordingTitle> typed(String text) {
        return text.strip().length() > LONGEST ? Optional.empty() : of(text);
    }

    /** The title that a file's name stands for: without folders and without its ending. */
    static Optional<RecordingTitle> ofFile(String name) {
        String bare = FOLDERS.matcher(name).replaceFirst("");
        return of(ENDING.matcher(bare.strip()).replaceFirst(""));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).strip();
    }
}
