package org.secondlook.pairing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pairings before they begin: a teacher asks a coach, or a lead proposes it to both; it begins when both have accepted. */
@Component
class Proposals {

    private final PairingStore store;
    private final PairingPages pages;
    private final Audiences audiences;
    private final PairingNotices notices;
    private final Clock clock;

    Proposals(PairingStore store, PairingPages pages, Audiences audiences, PairingNotices notices, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.audiences = audiences;
        this.notices = notices;
        this.clock = clock;
    }

    /** What waits, if the viewer is one of the two. */
    Optional<Proposal> find(PairingId id, Viewer viewer) {
        return pages.proposal(id, viewer);
    }

    /** The viewer asks somebody to be their coach. */
    @Transactional
    PairingId ask(PersonId coach, Viewer teacher) {
        CourseId course = teacher.course();
        if (course == null || !teacher.role().hasOwnPractice()) {
            throw new NotPermittedException("asking for a coach");
        }
        return open(new Pair(teacher.person(), coach), course, teacher);
    }

    /** A lead proposes it to both; who proposes themself as the coach has accepted by that, and the teacher has not. */
    @Transactional
    PairingId propose(Pair pair, Viewer lead) {
        CourseId course = Leads.courseOf(lead);
        if (pair.teacher().equals(lead.person())) {
            throw new NotPermittedException("proposing oneself as a teacher: they ask");
        }
        return open(pair, course, lead);
    }

    /** If there is one already, whoever asks once more accepts it. */
    private PairingId open(Pair pair, CourseId course, Viewer viewer) {
        Instant now = Times.now(clock);
        PairingId fresh = PairingId.next();
        boolean added = store.propose(fresh, pair, viewer.person(), course, now);
        PairingId id =
                added ? fresh : store.openOf(pair, course).orElseThrow(() -> new NotVisibleException(pair.coach()));
        if (pair.has(viewer.person())) {
            accept(id, viewer);
        }
        if (added) {
            notices.proposed(id, pair.without(viewer.person()), course);
        }
        return id;
    }

    /** One of the two accepts. With the second of them it begins. */
    @Transactional
    void accept(PairingId id, Viewer viewer) {
        Standing standing = held(id, viewer);
        if (!standing.isOf(viewer)) {
            throw new NotVisibleException(id);
        } else if (standing.begun() && !standing.ended()) {
            return;
        } else if (find(id, viewer).isEmpty()) {
            throw new StaleException(id);
        }
        store.accept(id, viewer.person(), Times.now(clock));
        pages.find(id, viewer).ifPresent(pairing -> begin(pairing, viewer));
    }

    private void begin(Pairing pairing, Viewer viewer) {
        audiences.open(pairing.id().audience(), "", pairing.course());
        audiences.join(pairing.id().audience(), pairing.teacher(), "TEACHER");
        audiences.join(pairing.id().audience(), pairing.coach(), "COACH");
        notices.begun(pairing, viewer.person());
    }

    /** One of the two declines, or thinks better of it, or whoever proposed it does; nobody is told which, or why. */
    @Transactional
    void withdraw(PairingId id, Viewer viewer) {
        Standing standing = held(id, viewer);
        Ending ending = find(id, viewer)
                        .filter(waiting -> waiting.awaits(viewer.person()))
                        .isPresent()
                ? Ending.NOT_NOW
                : Ending.TAKEN_BACK;
        if (standing.begun() || !store.end(id, ending, Times.now(clock))) {
            throw new StaleException(id);
        }
    }

    private Standing held(PairingId id, Viewer viewer) {
        return store.hold(id)
                .filter(standing -> standing.isOf(viewer) || standing.isProposedBy(viewer))
                .orElseThrow(() -> new NotVisibleException(id));
    }
}
