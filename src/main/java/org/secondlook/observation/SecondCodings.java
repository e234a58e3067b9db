package org.secondlook.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What viewers code in lessons of others, by the right to code what is shared with them, and what others have coded in theirs. Whoever
 * codes sees nothing of what its owner expected or coded.
 */
@Component
class SecondCodings {

    private final SecondCodingStore store;
    private final SecondCodingPages pages;
    private final ObservationStore looks;
    private final Codings codings;
    private final Frameworks frameworks;
    private final Invitations invitations;
    private final Clock clock;

    SecondCodings(
            SecondCodingStore store,
            SecondCodingPages pages,
            ObservationStore looks,
            Codings codings,
            Frameworks frameworks,
            Invitations invitations,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.looks = looks;
        this.codings = codings;
        this.frameworks = frameworks;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** All that the viewer codes in something, newest first. */
    List<SecondCoding> of(Subject subject, Viewer viewer) {
        return read(pages.coded(subject, viewer, Times.now(clock)));
    }

    /** What the viewer codes, while they may; else the answer 404. */
    SecondCoding get(ObservationId id, Viewer viewer) {
        return find(pages.coded(id, viewer, Times.now(clock)), id);
    }

    /** How long what is coded plays; empty while that is not known, and the answer 404 once it was taken back. */
    Optional<Duration> length(SecondCoding second, Viewer viewer) {
        Optional<Duration> length = invitations.length(second.subject(), viewer);
        if (length.isEmpty()) {
            get(second.look().id(), viewer);
        }
        return length;
    }

    /** What others code in a lesson of the viewer's, newest first: of what is not done no more than that. */
    List<SecondCoding> in(RecordingId lesson, Viewer owner) {
        return read(pages.inLesson(lesson, owner, Times.now(clock)));
    }

    /** What somebody has coded in a lesson of the viewer's, once they are done; else the answer 404. */
    SecondCoding done(ObservationId id, Viewer owner) {
        return find(pages.done(id, owner, Times.now(clock)), id);
    }

    private SecondCoding find(Optional<SecondCodingPages.Row> found, ObservationId id) {
        return found.map(row -> row.toSecondCoding(frameworks)).orElseThrow(() -> new NotVisibleException(id));
    }

    private List<SecondCoding> read(List<SecondCodingPages.Row> rows) {
        return rows.stream().map(row -> row.toSecondCoding(frameworks)).toList();
    }

    /** Begins to code what is shared; one through the same framework that is not done is gone on with. */
    @Transactional
    void begin(ShareId share, FrameworkId framework, Viewer viewer) {
        Invitation invitation = invitations.get(share, viewer);
        Piece piece = invitations.piece(invitation.subject(), viewer);
        invitations.hold(piece.recording(), invitation, viewer);
        boolean begun = of(invitation.subject(), viewer).stream()
                .anyMatch(each -> !each.isDone() && each.look().framework().id().equals(framework));
        if (!begun) {
            add(piece, frameworks.usable(framework, viewer), invitation, viewer);
        }
    }

    private void add(Piece piece, Framework framework, Invitation invitation, Viewer viewer) {
        var look = new Observation(ObservationId.next(), piece.recording(), framework, 0, Times.now(clock), null, null);
        looks.add(look, viewer.person());
        store.add(look.id(), invitation, piece);
    }

    /** Keeps what has come from a page that plays what is coded, by the clock of that. What comes twice is one. */
    @Transactional
    void report(ObservationId id, List<Event> events, List<Stretch> played, Viewer viewer) {
        PieceClock time = hold(id, viewer).clock();
        codings.keep(id, events.stream().map(time::toLesson).toList(), time.toLesson(played));
    }

    /** Corrects one that nobody has changed since it was read. */
    @Transactional
    void correct(ObservationId id, Event event, Viewer viewer) {
        hold(id, viewer);
        codings.keep(id, List.of(event), List.of());
    }

    @Transactional
    void setLag(ObservationId id, int millis, Viewer viewer) {
        looks.setLag(hold(id, viewer).look().id(), Observations.lagOf(millis));
    }

    /** Says that it is done: from now on its owner sees it, and nothing of it changes. Said twice, it is once. */
    @Transactional
    SecondCoding finish(ObservationId id, Viewer viewer) {
        SecondCoding second = held(id, viewer);
        store.finish(id, Times.now(clock));
        return second;
    }

    /** Takes away what the viewer codes and has not said to be done. */
    @Transactional
    SecondCoding remove(ObservationId id, Viewer viewer) {
        SecondCoding second = hold(id, viewer);
        looks.forget(id);
        return second;
    }

    /** Takes away what somebody has coded in a lesson of the viewer's. */
    @Transactional
    SecondCoding erase(ObservationId id, Viewer owner) {
        SecondCoding second = done(id, owner);
        invitations.holdOwn(second.look().recording(), owner);
        looks.forget(id);
        return second;
    }

    /** As it is now, if it is not done. */
    private SecondCoding hold(ObservationId id, Viewer viewer) {
        SecondCoding second = held(id, viewer);
        if (second.isDone()) {
            throw new StaleException(id);
        }
        return second;
    }

    /** As it is now. What is sent while it is taken back is kept before that, or not at all. */
    private SecondCoding held(ObservationId id, Viewer viewer) {
        SecondCoding second = get(id, viewer);
        invitations.hold(second.look().recording(), new Invitation(second.subject(), second.owner()), viewer);
        return get(id, viewer);
    }

    /** Erases what nobody may go on with since a time, and what was never said to be done. */
    @Transactional
    void forgetOverBefore(Instant time) {
        store.noteOver(Times.now(clock));
        store.overBefore(time).forEach(looks::forget);
    }
}
