package org.secondlook.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.secondlook.caption.CaptionsRefused.Reason;

/**
 * Reads files of captions, WebVTT (W3C, 6.1) and SubRip: blocks of lines with an empty one between them, in each a line of times,
 * above it perhaps a name or number, below it the words. Headers, notes, styles and regions have no times, and go.
 */
final class CaptionReader {

    /** Four hours without a pause, a caption every second and a half. */
    static final int MOST_CUES = 10_000;

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private int at;

    private CaptionReader(String text) {
        lines = LINE_END.split(text, -1);
    }

    static ReadCaptions read(byte[] file) throws CaptionsRefused {
        String text = CaptionText.of(file);
        if (text.isBlank()) {
            throw new CaptionsRefused(Reason.EMPTY);
        }
        return new CaptionReader(text).read();
    }

    private ReadCaptions read() throws CaptionsRefused {
        while (at < lines.length) {
            if (CueTiming.isOne(lines[at])) {
                readCue();
            } else {
                at++;
            }
        }
        if (cues.isEmpty()) {
            throw new CaptionsRefused(Reason.FORMAT);
        }
        cues.sort(Cue.BY_TIME);
        return new ReadCaptions(cues, leftOut);
    }

    private void readCue() throws CaptionsRefused {
        int line = at + 1;
        Optional<CueTiming> timing = CueTiming.of(lines[at++]);
        CuePayload payload = CuePayload.of(readWords());
        if (timing.isEmpty() || PlainText.length(payload.words()) > Cue.LONGEST_WORDS) {
            leftOut.add(line);
        } else if (!payload.words().isEmpty()) {
            cues.add(new Cue(timing.get().start(), timing.get().end(), payload.speaker(), payload.words()));
        }
        if (cues.size() > MOST_CUES) {
            throw new CaptionsRefused(Reason.TOO_MANY);
        }
    }

    /** Until an empty line or the times of the next caption (WebVTT 6.1, collect a block). */
    private String readWords() {
        var words = new StringBuilder();
        while (at < lines.length && !lines[at].isEmpty() && !CueTiming.isOne(lines[at])) {
            words.append(lines[at++]).append('\n');
        }
        return words.toString();
    }
}
