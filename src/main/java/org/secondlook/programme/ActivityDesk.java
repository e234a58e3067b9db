package org.secondlook.programme;

import java.time.Instant;
import java.util.Optional;
import org.secondlook.culture.CodeOfPractice;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.WayBack;
import org.secondlook.people.People;
import org.secondlook.people.People.Member;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recordings;
import org.secondlook.reflection.Reflections;
import org.secondlook.reflection.Reflections.Progress;
import org.secondlook.sample.Introductions;
import org.springframework.stereotype.Component;

/** Puts together the pages of an activity from what this floor and those below it know. */
@Component
class ActivityDesk {

    private final ActivityPages pages;
    private final Recordings recordings;
    private final Reflections reflections;
    private final Introductions introductions;
    private final CodeOfPractice code;
    private final Targets targets;
    private final People people;

    ActivityDesk(
            ActivityPages pages,
            Recordings recordings,
            Reflections reflections,
            Introductions introductions,
            CodeOfPractice code,
            Targets targets,
            People people) {
        this.pages = pages;
        this.recordings = recordings;
        this.reflections = reflections;
        this.introductions = introductions;
        this.code = code;
        this.targets = targets;
        this.people = people;
    }

    OwnActivity get(ActivityId id, Viewer viewer) {
        return pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    PracticePage practice(ActivityId id, Viewer viewer) {
        OwnActivity own = get(id, viewer);
        if (!viewer.role().hasOwnPractice()) {
            throw new NotVisibleException(id);
        }
        Optional<Progress> progress = own.lesson().map(lesson -> reflections.progress(lesson, viewer));
        return PracticePage.of(own, recordings.own(viewer), progress, introductions.of(viewer));
    }

    ActPage act(ActivityId id, Viewer viewer) {
        OwnActivity own = get(id, viewer);
        ActPage.Act act = pages.act(id, viewer);
        String about = targets.title(own.asks(), act.target(), viewer).orElse(null);
        return ActPage.of(own, act, about, norms(own, viewer));
    }

    private ActPage.Norms norms(OwnActivity own, Viewer viewer) {
        return own.asks() == Asked.NORMS
                ? new ActPage.Norms(introductions.hasWatched(viewer.person()), code.accepted(viewer))
                : ActPage.Norms.NOT_ASKED;
    }

    /** One's own part, or for a lead that of a teacher of the course; else the answer 404. */
    ReviewPage review(ActivityId id, PersonId person, Viewer viewer) {
        OwnActivity own = get(id, viewer);
        if (person.equals(viewer.person()) && viewer.role().hasOwnPractice()) {
            return new ReviewPage(own.activity(), person, viewer.name(), true, own.completedAt());
        }
        Member teacher = people.teacherOf(viewer, person);
        Instant completedAt = pages.completions(id, viewer).get(person);
        return new ReviewPage(own.activity(), person, teacher.name(), false, Optional.ofNullable(completedAt));
    }

    Optional<WayBack> wayBack(Viewer viewer) {
        return people.wayBackOf(viewer);
    }

    CompletionPage completion(ActivityId id, Viewer viewer) {
        return CompletionPage.of(
                people.teachersOf(viewer),
                pages.completions(get(id, viewer).activity().id(), viewer));
    }
}
