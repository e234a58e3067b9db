package org.secondlook.reflection;

import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Renditions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a lesson out for its page: the recording, its markers, and the reflection. */
@Component
class Desk {

    static final String PAGE = "reflection/lesson/show";

    private final Renditions renditions;
    private final Markers markers;
    private final Reflections reflections;

    Desk(Renditions renditions, Markers markers, Reflections reflections) {
        this.renditions = renditions;
        this.markers = markers;
        this.reflections = reflections;
    }

    String show(Recording recording, Viewer viewer, Model model) {
        RecordingId id = recording.id();
        model.addAttribute("lesson", LessonPage.of(recording, markers.of(id, viewer), reflections.get(id, viewer)));
        model.addAttribute("hasPoster", renditions.hasPoster(id, viewer));
        model.addAttribute("kinds", MarkerKind.values());
        return PAGE;
    }
}
