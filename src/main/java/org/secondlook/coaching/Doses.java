package org.secondlook.coaching;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Counts a teacher’s own cycles for them, and for nobody else: with whom else they work is nothing to their coach. */
@Component
class Doses {

    private final CyclePages pages;
    private final CoachingProperties settings;
    private final Clock clock;

    Doses(CyclePages pages, CoachingProperties settings, Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    Dose of(Viewer teacher) {
        Instant now = Times.now(clock);
        return Dose.of(pages.begun(teacher.person(), now.minus(Dose.YEAR)), settings, now);
    }
}
