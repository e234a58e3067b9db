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
    private final ExperiencePages experiences;
    private final BatchStore store;
    private final ConsentPages consents;

    Insights(BatchPages pages, ExperiencePages experiences, BatchStore store, ConsentPages consents) {
        this.pages = pages;
        this.experiences = experiences;
        this.store = store;
        this.consents = consents;
    }

    List<Batch> of(Viewer viewer) {
        Sight sight = sightOf(viewer);
        List<Batch> batches = pages.shown(sight.course(), viewer.person());
        return sight.wide()
                ? batches
                : batches.stream().map(Batch::withoutFirst).toList();
    }

    /** What was in what people did of programmes; nothing for whoever lets themself be counted, but not for that. */
    List<Experience> experiences(Viewer viewer) {
        Sight sight = sightOf(viewer);
        return sight.wide() ? experiences.shown(sight.course(), viewer.person()) : List.of();
    }

    boolean isWide(Viewer viewer) {
        return sightOf(viewer).wide();
    }

    /** Those who give see what is seen, as far as they give it. */
    private Sight sightOf(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !viewer.role().hasOwnPractice()) {
            throw new NotVisibleException("insight");
        } else if (viewer.role() == Role.PD_LEAD) {
            return new Sight(course, true);
        }
        return consents.given(course, viewer.person())
                .map(given -> new Sight(course, given.isWide()))
                .orElseThrow(() -> new NotVisibleException("insight"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(ThingErased erased) {
        if (erased.thing().kind() == Subject.Kind.OBSERVATION) {
            store.takeAway(erased.thing().id());
        }
    }

    /** What somebody may see: all, or what was told at first. */
    private record Sight(CourseId course, boolean wide) {}
}
