package org.secondlook.appearance;

import java.util.Optional;
import org.secondlook.clip.WatchedClips;
import org.secondlook.culture.Purpose;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.ShareGate;
import org.secondlook.sharing.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody shares a lesson, or a clip of it, before everybody who can be seen in it may be shown. */
@Component
@Order(5)
class PermittedFirst implements ShareGate {

    private final Appearances appearances;
    private final WatchedClips clips;

    PermittedFirst(Appearances appearances, WatchedClips clips) {
        this.appearances = appearances;
        this.clips = clips;
    }

    @Override
    public Optional<Hurdle> before(Subject subject, Viewer viewer) {
        return lesson(subject, viewer)
                .map(lesson -> appearances.get(lesson, viewer))
                .filter(appearance -> !appearance.mayBeShown())
                .map(appearance -> hurdle(appearance, new WayOn(subject.kind(), subject.id())));
    }

    private static Hurdle hurdle(Appearance appearance, WayOn way) {
        String message = appearance.isSaid() ? "appearance.hurdle.withheld" : "appearance.hurdle.unsaid";
        return new Hurdle(message, "/lessons/%s/appearance%s".formatted(appearance.lesson(), way.query()));
    }

    @Override
    public boolean hold(Subject subject, Viewer viewer) {
        return lesson(subject, viewer)
                .map(lesson -> appearances.hold(Purpose.SHARING, lesson, viewer))
                .orElse(true);
    }

    /** In which somebody can be seen who looks at it; words and numbers show nobody. */
    Optional<RecordingId> lesson(Subject subject, Viewer viewer) {
        return switch (subject.kind()) {
            case RECORDING -> Optional.of(new RecordingId(subject.id()));
            case CLIP -> Optional.of(clips.piece(subject.id(), viewer).recording());
            case ACTION_STEP, CELEBRATION, GAP, GOAL, OBSERVATION, REFLECTION -> Optional.empty();
        };
    }
}
