package org.secondlook.recording;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the sound of a lesson be heard alone, by one commit. */
@Component
class SoundPublication {

    private final PreparationStore preparations;
    private final SoundStore sounds;
    private final RevisionStore revisions;
    private final Renditions renditions;

    SoundPublication(PreparationStore preparations, SoundStore sounds, RevisionStore revisions, Renditions renditions) {
        this.preparations = preparations;
        this.sounds = sounds;
        this.revisions = revisions;
        this.renditions = renditions;
    }

    /** False when the recording has been erased meanwhile. Nothing happens when it is another one to be seen than it was made of. */
    @Transactional
    boolean publish(RecordingId id, Optional<Revision> before, RenditionFile sound) {
        boolean isThere = preparations.hold(id).equals(Optional.of(RecordingState.PLAYABLE));
        if (isThere && isStill(before, id)) {
            renditions.show(id, List.of(sound));
            sounds.end(id);
        }
        return isThere;
    }

    private boolean isStill(Optional<Revision> before, RecordingId id) {
        Optional<Revision> now = revisions.find(id);
        return before.map(Revision::number).equals(now.map(Revision::number))
                && before.map(Revision::state).equals(now.map(Revision::state));
    }
}
