package org.secondlook.practice;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;
import org.secondlook.recording.RecordingId;

/**
 * What somebody wants to rehearse with: a recording of theirs, or what they typed.
 *
 * @param id made with the form
 */
record RehearsalForm(
        @Nullable UUID id,
        @Nullable UUID recording,
        @Nullable String script) {

    static RehearsalForm fresh() {
        return new RehearsalForm(Uuids.next(), null, null);
    }

    /** One of the two; whoever writes needs no recording. */
    boolean isSound() {
        return typedScript().isEmpty() ? recording != null : Wording.isSound(typedScript(), Rehearsal.LONGEST);
    }

    public String typedScript() {
        return Objects.requireNonNullElse(script, "").replace("\r\n", "\n").strip();
    }

    UUID rehearsal() {
        return Objects.requireNonNullElseGet(id, Uuids::next);
    }

    @Nullable
    RecordingId chosen() {
        return recording == null || !typedScript().isEmpty() ? null : new RecordingId(recording);
    }
}
