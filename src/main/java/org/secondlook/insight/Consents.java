package org.secondlook.insight;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people be counted in their course, and take that back: they alone, and nobody sees who does. */
@Component
class Consents {

    private final ConsentStore store;
    private final ConsentPages pages;
    private final BatchStore batches;
    private final ExperienceStore experiences;
    private final Clock clock;

    Consents(ConsentStore store, ConsentPages pages, BatchStore batches, ExperienceStore experiences, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.batches = batches;
        this.experiences = experiences;
        this.clock = clock;
    }

    /** What the viewer has said; not there for whoever has no practice here and has never agreed. */
    Standing get(Viewer viewer) {
        Optional<ConsentPages.Given> given = pages.given(courseOf(viewer), viewer.person());
        if (given.isEmpty() && !viewer.role().hasOwnPractice()) {
            throw new NotVisibleException("consent to be counted");
        }
        return new Standing(
                given.map(each -> Times.day(each.givenAt().toInstant())).orElse(null),
                given.filter(ConsentPages.Given::isWide).isPresent(),
                isCounted(viewer.role()));
    }

    /** Whoever reads the figures as a lead would take themself out of them. */
    private static boolean isCounted(Role role) {
        return role.hasOwnPractice() && role != Role.PD_LEAD;
    }

    /** Agrees to what the viewer has read; whoever agreed to less before goes on being counted for that since then. */
    @Transactional
    void give(Wording wording, Viewer viewer) {
        if (!get(viewer).isCounted()) {
            throw new NotPermittedException("being counted as a lead, or without a practice of one's own");
        }
        store.give(wording, courseOf(viewer), viewer.person(), Times.now(clock));
    }

    /** Takes it back, and with it everything in which the viewer is counted. */
    @Transactional
    void withdraw(Viewer viewer) {
        get(viewer);
        if (store.withdraw(courseOf(viewer), viewer.person(), Times.now(clock))) {
            batches.takeAway(courseOf(viewer), viewer.person());
            experiences.takeAway(courseOf(viewer), viewer.person());
        }
    }

    private static CourseId courseOf(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null) {
            throw new NotVisibleException("insight without a course");
        }
        return course;
    }
}
