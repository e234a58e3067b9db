package org.secondlook.reflection;

import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Renditions;
import org.secondlook.recording.SoundAlone;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a lesson out for its page: the recording, its markers, and the reflection. */
@Component
class Desk {

    static final String PAGE = "reflection/lesson/show";

    private final Renditions renditions;
    private final Markers markers;
    private final Reflections reflections;
    private final Writings writings;
    private final SoundAlone sounds;
    private final Shares shares;

    Desk(
            Renditions renditions,
            Markers markers,
            Reflections reflections,
            Writings writings,
            SoundAlone sounds,
            Shares shares) {
        this.shares = shares;
        this.sounds = sounds;
        this.renditions = renditions;
        this.markers = markers;
        this.reflections = reflections;
        this.writings = writings;
    }

    String show(Recording recording, Viewer viewer, Model model) {
        return show(recording, Timecode.BEGINNING, viewer, model);
    }

    /** With the markers near a moment. */
    String show(Recording recording, Timecode near, Viewer viewer, Model model) {
        RecordingId id = recording.id();
        MarkerWindow window = markers.near(id, near, viewer);
        model.addAttribute("lesson", LessonPage.of(recording, window));
        layReflection(reflections.get(id, viewer), viewer, model);
        model.addAttribute("isShared", shares.showToOthers(new Subject(Subject.Kind.RECORDING, id.value()), viewer));
        model.addAttribute("hasPoster", renditions.hasPoster(id, viewer));
        model.addAttribute("hasPicture", renditions.hasPicture(id, viewer));
        model.addAttribute("hasSound", sounds.isReady(id, viewer));
        model.addAttribute("kinds", MarkerKind.values());
        return PAGE;
    }

    private void layReflection(Reflection reflection, Viewer viewer, Model model) {
        model.addAttribute("writing", writings.of(reflection, viewer));
        boolean isFinished = reflection.submittedAt().isPresent();
        model.addAttribute(
                "isReflectionShared",
                isFinished && shares.showToOthers(SharedReflections.subject(reflection.id()), viewer));
    }

    /** With a reflection as it was typed, and what is in its way. */
    String show(Recording recording, ReflectionForm typed, Obstacle obstacle, Viewer viewer, Model model) {
        model.addAttribute("reflectionProblem", obstacle.words());
        String page = show(recording, viewer, model);
        if (obstacle.leavesWordsUnsaved()) {
            Writing writing = writings.typed(typed, reflections.get(recording.id(), viewer), viewer);
            model.addAttribute("writing", obstacle == Obstacle.NEWER_ONE ? writing.besideKept() : writing);
        }
        return page;
    }

    /** Only the markers near a moment. */
    String list(RecordingId id, Timecode near, Viewer viewer, Model model) {
        model.addAttribute("listing", MarkerListing.of(id, markers.near(id, near, viewer)));
        model.addAttribute("kinds", MarkerKind.values());
        return PAGE + " :: listing";
    }
}
