package org.secondlook.gradebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.gradebook.OutboxPages.Fate;
import org.secondlook.people.People;
import org.secondlook.people.People.Member;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.secondlook.programme.Activities;
import org.secondlook.programme.ActivityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of a course has completed an activity here and is not in its gradebook yet, for the PD lead, who sees completions
 * anyway: the states of scores are added, and nothing else.
 */
@Component
class Backlog {

    private final OutboxPages pages;
    private final ScoreStore store;
    private final Scores scores;
    private final Activities activities;
    private final People people;

    Backlog(OutboxPages pages, ScoreStore store, Scores scores, Activities activities, People people) {
        this.pages = pages;
        this.store = store;
        this.scores = scores;
        this.activities = activities;
        this.people = people;
    }

    BacklogPage get(ActivityId activity, Viewer viewer) {
        List<Member> teachers = teachers(activity, viewer);
        Map<PersonId, Fate> fates =
                pages.fates(activity).stream().collect(Collectors.toMap(Fate::person, fate -> fate));
        return BacklogPage.of(activity, teachers, fates);
    }

    /** The newest score of oneself, or for a lead of a teacher of the course; else the answer 404. */
    Optional<Score> find(ActivityId activity, PersonId person, Viewer viewer) {
        boolean own = person.equals(viewer.person()) && viewer.role().hasOwnPractice();
        if (own) {
            return scores.find(activity, viewer);
        }
        activities.get(activity, viewer);
        return store.findNewest(activity, people.teacherOf(viewer, person).person());
    }

    /** Tries again all that was refused of an activity's teachers. */
    @Transactional
    public void attempt(ActivityId activity, Viewer viewer) {
        scores.attempt(teachers(activity, viewer).stream()
                .map(teacher -> store.findNewest(activity, teacher.person()))
                .flatMap(Optional::stream)
                .toList());
    }

    private List<Member> teachers(ActivityId activity, Viewer viewer) {
        activities.get(activity, viewer);
        if (viewer.role() != Role.PD_LEAD) {
            throw new NotVisibleException(activity);
        }
        return people.teachersOf(viewer);
    }
}
