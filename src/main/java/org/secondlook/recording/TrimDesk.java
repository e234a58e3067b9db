package org.secondlook.recording;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what somebody needs to see who cuts beginning and end of a lesson away. */
@Component
class TrimDesk {

    private final Trims trims;
    private final Recordings recordings;
    private final Renditions renditions;
    private final RevisionStore revisions;
    private final PreparationStore preparations;

    TrimDesk(
            Trims trims,
            Recordings recordings,
            Renditions renditions,
            RevisionStore revisions,
            PreparationStore preparations) {
        this.trims = trims;
        this.recordings = recordings;
        this.renditions = renditions;
        this.revisions = revisions;
        this.preparations = preparations;
    }

    /** The lesson, with how far it has come. */
    Recording show(RecordingId id, Viewer viewer, Model model) {
        Recording recording = recordings.get(id, viewer);
        model.addAttribute("recording", recording);
        model.addAttribute("isPossible", isPossible(recording));
        model.addAttribute("hasPicture", renditions.hasPicture(id, viewer));
        model.addAttribute("revision", revisions.find(id).orElse(null));
        model.addAttribute("isTrimmed", trims.of(id, viewer).isPresent());
        if (recording.duration() != null) {
            model.addAttribute("length", TypedTime.text(recording.duration()));
        }
        return recording;
    }

    /** What is wrong with what somebody wants, as a message key. */
    Optional<String> problem(Recording recording, TrimForm form) {
        return isPossible(recording) ? form.problem(length(recording)) : Optional.of("recording.trim.not-yet");
    }

    Remainder remainder(Recording recording, TrimForm form) {
        return form.remainder(length(recording));
    }

    /** What would stay and what would not, once nothing is wrong. */
    void preview(Recording recording, TrimForm form, Viewer viewer, Model model) {
        if (problem(recording, form).isEmpty()) {
            Remainder part = remainder(recording, form);
            model.addAttribute("rest", TypedTime.text(part.length(length(recording))));
            model.addAttribute("leftOut", trims.leftOut(recording.id(), part, viewer));
            model.addAttribute("canComeBack", trims.canComeBack(recording.id(), viewer));
        }
    }

    /** Once all versions that the lesson is to have are there. */
    private boolean isPossible(Recording recording) {
        return recording.isPlayable() && preparations.isAnalysed(recording.id());
    }

    private static Duration length(Recording recording) {
        return Objects.requireNonNull(recording.duration());
    }
}
