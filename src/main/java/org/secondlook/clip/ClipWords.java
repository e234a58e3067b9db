package org.secondlook.clip;

import java.util.Optional;
import org.secondlook.recording.RecordingTitle;

/**
 * What a clip is called, and what to look for in it.
 *
 * @param title one line
 * @param question one line, or empty
 */
record ClipWords(String title, String question) {

    /** What somebody typed; empty when it has no title, or more than can be kept. */
    static Optional<ClipWords> typed(String title, String question) {
        Optional<String> asked = question.isBlank()
                ? Optional.of("")
                : RecordingTitle.typed(question).map(RecordingTitle::value);
        return RecordingTitle.typed(title).flatMap(called -> asked.map(each -> new ClipWords(called.value(), each)));
    }
}
