package org.secondlook.programme;

import org.jspecify.annotations.Nullable;
import org.secondlook.design.Programme;
import org.secondlook.design.ProgrammeId;

/**
 * To which programme an activity belongs.
 *
 * @param programme null when no programme plans it any more
 */
record PlanNote(@Nullable ProgrammeId programme, @Nullable String title) {

    static final PlanNote REMOVED = new PlanNote(null, null);

    static PlanNote of(Programme programme) {
        return new PlanNote(programme.id(), programme.title());
    }

    public boolean isRemoved() {
        return programme == null;
    }
}
