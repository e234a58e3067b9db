package org.secondlook.practice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of what happened, which may be wrong.
 *
 * @param version of the note that is being changed
 * @param shown whether those may read it with whom the step is shared
 */
record NoteForm(
        @Nullable String note,
        @Nullable Boolean shown,
        @Nullable Integer version) {

    static NoteForm of(Attempt attempt) {
        return new NoteForm(attempt.note(), attempt.shown(), attempt.version());
    }

    /** The same, as it follows a version that has come meanwhile. */
    NoteForm after(int present) {
        return new NoteForm(note, shown, present);
    }

    boolean isSound() {
        return Wording.isSound(typedNote(), Attempt.LONGEST_NOTE);
    }

    public String typedNote() {
        return Objects.requireNonNullElse(note, "").replace("\r\n", "\n").strip();
    }

    public boolean isShown() {
        return Boolean.TRUE.equals(shown);
    }

    int base() {
        return Objects.requireNonNullElse(version, 0);
    }
}
