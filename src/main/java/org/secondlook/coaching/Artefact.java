package org.secondlook.coaching;

import java.time.Instant;
import java.time.LocalDate;
import org.secondlook.foundation.Times;
import org.secondlook.sharing.Subject;

/** A thing of the teacher's that serves a stage in one turn of it. */
record Artefact(int stage, int turn, Ask ask, Subject subject, Instant chosenAt) {

    public LocalDate day() {
        return Times.day(chosenAt);
    }
}
