package org.secondlook.caption;

import java.util.List;
import java.util.Locale;

/**
 * Something that is said in what is watched.
 *
 * @param start and {@code end} in milliseconds, from the beginning of what is watched
 * @param speaker who says it; may be empty
 * @param words plain text
 */
public record Spoken(long start, long end, String speaker, String words) {

    /** All of it as WebVTT, as players take it. */
    public static String vtt(List<Spoken> said) {
        return CaptionFormat.VTT.write(said.stream().map(Spoken::toCue).toList());
    }

    private Cue toCue() {
        return new Cue(new CueTime(start), new CueTime(end), speaker, words);
    }

    static Spoken of(Cue cue) {
        return new Spoken(cue.start().millis(), cue.end().millis(), cue.speaker(), cue.words());
    }

    /** When it begins, as people read it. */
    public String time() {
        long seconds = start / 1000;
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
    }
}
