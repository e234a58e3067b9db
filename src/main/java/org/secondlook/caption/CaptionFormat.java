package org.secondlook.caption;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of file that we write captions into: every sign that could be markup is escaped, or replaced where nothing escapes it. */
enum CaptionFormat {
    /** WebVTT (W3C, 4.1 and 4.2.2), as browsers read it. */
    VTT("text/vtt") {
        @Override
        String write(List<Cue> cues) {
            var file = new StringBuilder("WEBVTT\n");
            for (Cue cue : cues) {
                file.append('\n').append(cue.start().exact()).append(" --> ");
                file.append(cue.end().exact()).append('\n');
                if (!cue.speaker().isEmpty()) {
                    file.append("<v ").append(escaped(cue.speaker())).append('>');
                }
                file.append(escaped(cue.words())).append('\n');
            }
            return file.toString();
        }
    },
    /** SubRip, as other programs read it; it has no speakers and no escapes. */
    SRT("application/x-subrip") {
        @Override
        String write(List<Cue> cues) {
            var file = new StringBuilder();
            for (int number = 1; number <= cues.size(); number++) {
                Cue cue = cues.get(number - 1);
                String speaker = cue.speaker().isEmpty() ? "" : cue.speaker() + ": ";
                file.append(number).append("\r\n").append(time(cue.start())).append(" --> ");
                file.append(time(cue.end())).append("\r\n");
                file.append(unmarked(speaker + cue.words()).replace("\n", "\r\n"))
                        .append("\r\n\r\n");
            }
            return file.toString();
        }
    };

    private final String contentType;

    CaptionFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The kind that a name's ending tells. */
    static Optional<CaptionFormat> ofEnding(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending().equals(ending))
                .findAny();
    }

    abstract String write(List<Cue> cues);

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String contentType() {
        return contentType + ";charset=UTF-8";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String time(CueTime time) {
        return time.exact().replace('.', ',');
    }

    private static String unmarked(String text) {
        return text.replace('<', '\u2039').replace('>', '\u203A').replace("{\\", "\u2774\\");
    }
}
