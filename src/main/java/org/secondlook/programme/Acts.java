package org.secondlook.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.circle.NormsAccepted;
import org.secondlook.circle.TakeAwayWritten;
import org.secondlook.coaching.CycleClosed;
import org.secondlook.coaching.StageFinished;
import org.secondlook.culture.CodeAccepted;
import org.secondlook.exemplar.ExemplarWatched;
import org.secondlook.journal.JournalEntryWritten;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.practice.StepRehearsed;
import org.secondlook.practice.StepTried;
import org.secondlook.sample.Introductions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what people do, in the transaction in which they do it. One act completes one activity of the course from which it was done:
 * of those that ask for such an act, and are still open, that which has waited longest.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Acts {

    private final Completions completions;
    private final ActStore store;
    private final Introductions introductions;

    Acts(Completions completions, ActStore store, Introductions introductions) {
        this.completions = completions;
        this.store = store;
        this.introductions = introductions;
    }

    @EventListener
    void closed(CycleClosed cycle) {
        done(Asked.CYCLE, cycle.course(), cycle.teacher(), cycle.at());
    }

    @EventListener
    void finished(StageFinished stage) {
        done(Asked.STAGE, stage.course(), stage.teacher(), stage.at());
    }

    @EventListener
    void accepted(CodeAccepted code) {
        agreed(code.course(), code.by(), code.at());
    }

    @EventListener
    void accepted(NormsAccepted norms) {
        agreed(norms.course(), norms.by(), norms.at());
    }

    /** Whoever has not watched the sample lesson yet says afterwards that they know both. */
    private void agreed(@Nullable CourseId course, PersonId person, Instant at) {
        if (introductions.hasWatched(person)) {
            done(Asked.NORMS, course, person, at);
        }
    }

    @EventListener
    void written(TakeAwayWritten words) {
        done(Asked.CIRCLE, words.course(), words.by(), words.at());
    }

    @EventListener
    void written(JournalEntryWritten entry) {
        done(Asked.JOURNAL, entry.course(), entry.by(), entry.at());
    }

    @EventListener
    void rehearsed(StepRehearsed step) {
        done(Asked.REHEARSAL, step.course(), step.by(), step.at());
    }

    /** Each that names it: watched to its end twice, an exemplar is what it was. */
    @EventListener
    void watched(ExemplarWatched watched) {
        store.naming(watched.exemplar(), watched.course(), watched.person())
                .forEach(activity -> completions.complete(activity, watched.person(), watched.at()));
    }

    /** The last of so many. */
    @EventListener
    void tried(StepTried step) {
        CourseId course = step.course();
        if (course != null) {
            completions.completeOldest(store.triedEnough(course, step.by()), step.by(), step.at());
        }
    }

    private void done(Asked asks, @Nullable CourseId course, PersonId person, Instant at) {
        if (course != null) {
            completions.completeOldest(store.open(asks, course, person), person, at);
        }
    }
}
