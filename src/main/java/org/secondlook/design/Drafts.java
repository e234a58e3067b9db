package org.secondlook.design;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.library.MechanismGroup;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Programmes while leads work at them as wholes, several leads perhaps at once. */
@Component
class Drafts {

    /** So long what was taken out can be put back. */
    static final Duration KEPT = Duration.ofDays(30);

    private final Programmes programmes;
    private final ProgrammeStore store;
    private final Clock clock;

    Drafts(Programmes programmes, ProgrammeStore store, Clock clock) {
        this.programmes = programmes;
        this.store = store;
        this.clock = clock;
    }

    /** The programme as it is, which nobody else changes until the caller's transaction ends; 404 for whoever may not. */
    @Transactional(propagation = Propagation.MANDATORY)
    Sheet hold(ProgrammeId id, Viewer viewer) {
        store.hold(id, Programmes.demandCourse(viewer));
        return programmes.sheet(id, viewer);
    }

    /** The same for a button of a page on which it was still worked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    Sheet holdOpen(ProgrammeId id, Viewer viewer) {
        Sheet sheet = hold(id, viewer);
        if (sheet.archived()) {
            throw new StaleException(id);
        }
        return sheet;
    }

    @Transactional
    Optional<Refusal> say(ProgrammeId id, WordsForm form, Viewer viewer) {
        if (hold(id, viewer).archived()) {
            return Optional.of(Refusal.ARCHIVED);
        }
        return store.say(id, form.base(), form.title(), form.purpose()) ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /** Puts it aside: nothing is lost, and nothing of it changes until it is taken up again. */
    @Transactional
    void archive(ProgrammeId id, Viewer viewer) {
        if (!hold(id, viewer).archived()) {
            store.archive(id, Times.now(clock));
        }
    }

    @Transactional
    void takeUp(ProgrammeId id, Viewer viewer) {
        hold(id, viewer);
        store.archive(id, null);
    }

    /** Says that a group is left out on purpose, and why. */
    @Transactional
    void leaveOut(ProgrammeId id, MechanismGroup group, String words, Viewer viewer) {
        holdOpen(id, viewer);
        store.sayAbsence(id, group, words);
    }

    @Transactional
    void leaveOutNoMore(ProgrammeId id, MechanismGroup group, Viewer viewer) {
        holdOpen(id, viewer);
        store.forgetAbsence(id, group);
    }

    Instant now() {
        return Times.now(clock);
    }

    /** What was taken out before this is forgotten. */
    Instant forgotten() {
        return now().minus(KEPT);
    }
}
