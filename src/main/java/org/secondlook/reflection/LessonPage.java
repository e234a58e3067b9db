package org.secondlook.reflection;

import java.util.List;
import org.secondlook.recording.Recording;

/** A lesson with what its person has noticed and written so far. */
record LessonPage(Recording recording, List<MarkerRow> markers, Reflection reflection) {

    static LessonPage of(Recording recording, List<Marker> markers, Reflection reflection) {
        return new LessonPage(recording, markers.stream().map(MarkerRow::of).toList(), reflection);
    }

    public Prompt[] prompts() {
        return Prompt.values();
    }
}
