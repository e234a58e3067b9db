package org.secondlook.pairing;

import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is a coach in a course: by the word of the platform, or because a lead has made them one. */
@Component
class Coaches {

    private final CoachStore store;
    private final CoursePages pages;
    private final Endings endings;
    private final Clock clock;

    Coaches(CoachStore store, CoursePages pages, Endings endings, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.endings = endings;
        this.clock = clock;
    }

    /** Those of the course, for its lead. */
    List<Coach> all(Viewer lead) {
        return pages.coaches(Leads.courseOf(lead));
    }

    /** Those whom the viewer may ask: not themself, and not those whose names the platform keeps to itself, who could not be told apart. */
    List<Coach> askable(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("asking for a coach");
        }
        return pages.coaches(course).stream()
                .filter(coach -> coach.name() != null && !coach.person().equals(viewer.person()))
                .toList();
    }

    /** Makes somebody of the course a coach in it. That alone shows them nothing of anybody. */
    @Transactional
    void appoint(PersonId person, Viewer lead) {
        if (!store.appoint(person, lead.person(), Leads.courseOf(lead), Times.now(clock))) {
            throw new NotVisibleException(person);
        }
    }

    /** Takes that back: what they have as a coach in the course ends, unless the platform says that they are one. */
    @Transactional
    void withdraw(PersonId person, Viewer lead) {
        CourseId course = Leads.courseOf(lead);
        if (!store.withdraw(person, course)) {
            throw new NotVisibleException(person);
        }
        endings.endUnbound(course, person);
    }
}
