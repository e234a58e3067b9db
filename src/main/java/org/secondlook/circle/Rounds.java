package org.secondlook.circle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes on in a circle: its norms, whose turn it is, what each takes along, and its end. */
@Component
class Rounds {

    private final Circles circles;
    private final CircleStore store;
    private final RoundStore rounds;
    private final Audiences audiences;
    private final CircleNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            Circles circles,
            CircleStore store,
            RoundStore rounds,
            Audiences audiences,
            CircleNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.circles = circles;
        this.store = store;
        this.rounds = rounds;
        this.audiences = audiences;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Writes other norms. What somebody has accepted gets a successor, and nobody sees anything before they have accepted that. */
    @Transactional
    void rewrite(CircleId id, Norms typed, Viewer viewer) {
        Circle circle = circles.heldToFacilitate(id, viewer);
        Norms present = circle.norms();
        if (present.number() != typed.number()) {
            throw new StaleException(id);
        }
        Instant now = Times.now(clock);
        if (!circle.areNormsAccepted()) {
            store.rewrite(id, typed, now);
        } else if (!present.words().equals(typed.words())) {
            succeed(id, new Norms(present.number() + 1, typed.words()), viewer.person(), now);
        }
    }

    private void succeed(CircleId id, Norms next, PersonId facilitator, Instant now) {
        store.write(id, next, now);
        store.accept(id, next.number(), facilitator, now);
        audiences.pause(id.audience(), facilitator);
    }

    /** Lets somebody show something one place earlier. */
    @Transactional
    void earlier(CircleId id, PersonId person, Viewer viewer) {
        Circle circle = circles.heldToFacilitate(id, viewer);
        List<PersonId> order =
                circle.members().stream().map(Member::person).collect(Collectors.toCollection(ArrayList::new));
        int place = order.indexOf(circle.member(person).person());
        Collections.swap(order, place, Math.max(0, place - 1));
        rounds.order(id, order);
    }

    /** Opens it with the sample lesson, which is nobody's: then everybody can share with it. */
    @Transactional
    void open(CircleId id, Viewer viewer) {
        circles.heldToFacilitate(id, viewer);
        rounds.open(id, Times.now(clock));
    }

    /** From now on it is somebody's turn. */
    @Transactional
    void turn(CircleId id, PersonId person, Viewer viewer) {
        Circle circle = circles.heldToFacilitate(id, viewer);
        rounds.turn(id, circle.member(person).person(), Times.now(clock));
        notices.tell(circle, Notice.Kind.CIRCLE_ROUND_OPENED, viewer);
    }

    /** Keeps what the viewer takes along, in the place of what they said before. */
    @Transactional
    void takeAway(CircleId id, String words, Viewer viewer) {
        Circle circle = circles.held(id, viewer);
        if (!circle.isOpenTo(viewer.person())) {
            throw new NotPermittedException("saying something before accepting the norms");
        }
        Instant now = Times.now(clock);
        rounds.takeAway(id, words, viewer.person(), now);
        if (!words.isEmpty()) {
            events.publishEvent(new TakeAwayWritten(id, viewer.person(), viewer.course(), now));
        }
    }

    /** Closes the circle: all that was shared with it is over in the same moment. */
    @Transactional
    void close(CircleId id, String summary, Viewer viewer) {
        Circle circle = circles.heldToFacilitate(id, viewer);
        rounds.close(id, summary, Times.now(clock));
        audiences.end(id.audience());
        notices.tell(circle, Notice.Kind.CIRCLE_CLOSED, viewer);
    }

    /** Goes on without somebody who is gone: who joined it before all others facilitates it, and without anybody it is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void goOnWithout(PersonId person, Circle circle) {
        store.hold(circle.id());
        store.remove(circle.id(), person);
        audiences.leave(circle.id().audience(), person);
        if (circle.isFacilitatedBy(person)) {
            successor(person, circle).ifPresentOrElse(next -> rounds.handOver(circle.id(), next), () -> forget(circle));
        }
    }

    private static Optional<PersonId> successor(PersonId person, Circle circle) {
        return circle.members().stream()
                .filter(member -> member.hasJoined() && !member.person().equals(person))
                .min(Comparator.comparing(member -> Objects.requireNonNull(member.joinedAt())))
                .map(Member::person);
    }

    private void forget(Circle circle) {
        audiences.end(circle.id().audience());
        rounds.forget(circle.id());
    }
}
