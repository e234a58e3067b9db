package org.secondlook.insight;

import java.util.List;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.ThingErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told of the people of a course together: to its leads, and to those who let themselves be counted. */
@Component
class Insights {

    private final BatchPages pages;
    private final BatchStore store;
    private final ConsentPages consents;

    Insights(BatchPages pages, BatchStore store, ConsentPages consents) {
        this.pages = pages;
        this.store = store;
        this.consents = consents;
    }

    List<Batch> of(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !mayRead(course, viewer)) {
            throw new NotVisibleException("insight");
        }
        return pages.shown(course, viewer.person());
    }

    /** Those who give see what is seen. */
    private boolean mayRead(CourseId course, Viewer viewer) {
        return viewer.role() == Role.PD_LEAD
                || (viewer.role().hasOwnPractice()
                        && consents.givenAt(course, viewer.person()).isPresent());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(ThingErased erased) {
        if (erased.thing().kind() == Subject.Kind.OBSERVATION) {
            store.takeAway(erased.thing().id());
        }
    }
}
