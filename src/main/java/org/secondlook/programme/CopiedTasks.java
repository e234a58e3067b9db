package org.secondlook.programme;

import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.lti.CourseCopies;
import org.secondlook.people.CourseId;
import org.secondlook.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the tasks of a course come along when its platform copies it: to links that do not name their task themselves. People, lessons
 * and completions stay where they are.
 */
@Component
class CopiedTasks implements CourseCopies {

    private final People people;
    private final CourseCopyStore store;
    private final Clock clock;

    CopiedTasks(People people, CourseCopyStore store, Clock clock) {
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void copied(CopiedCourse copied) {
        List<CourseId> origins = people.originsOf(copied);
        if (!origins.isEmpty()) {
            CourseId copy = people.keepCopy(copied);
            origins.forEach(origin -> store.add(copy, origin, Times.now(clock)));
            store.bringTasks(copy);
        }
    }
}
