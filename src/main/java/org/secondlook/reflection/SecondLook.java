package org.secondlook.reflection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.secondlook.foundation.Times;

/** A reflection at which its person may look a second time, and the lesson's title. */
record SecondLook(UUID id, String title, OffsetDateTime submittedAt) {

    public LocalDate day() {
        return Times.day(submittedAt.toInstant());
    }
}
