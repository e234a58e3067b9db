package org.secondlook.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.playback.PlaybackRights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people share: begun, made longer and taken back by whoever it belongs to, and told of what was watched. */
@Component
public class Shares {

    /** How long after its end one may still ask to see something again. */
    static final Duration ASKABLE = Duration.ofDays(14);

    private final ShareStore store;
    private final SharePages pages;
    private final Things things;
    private final Audiences audiences;
    private final Gates gates;
    private final PlaybackRights rights;
    private final ShareNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shares(
            ShareStore store,
            SharePages pages,
            Things things,
            Audiences audiences,
            Gates gates,
            PlaybackRights rights,
            ShareNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.things = things;
        this.audiences = audiences;
        this.gates = gates;
        this.rights = rights;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody else may see now what is the viewer's, for what its page says of who sees it. */
    public boolean showToOthers(Subject subject, Viewer owner) {
        return pages.seenByOthers(subject, owner.person(), Times.now(clock));
    }

    /** All of one kind of which that is so, for a list of them. */
    public Set<UUID> shownToOthers(Subject.Kind kind, Viewer owner) {
        return pages.seenByOthers(kind, owner.person(), Times.now(clock));
    }

    /** What something of the viewer's is called; else the answer 404. */
    public String titleOf(Subject own, Viewer owner) {
        return things.own(own, owner);
    }

    /** What something is called that the viewer may see now, their own or shared with them; else empty. */
    public Optional<String> seenTitle(Subject subject, Viewer viewer) {
        return Optional.ofNullable(things.titles(Set.of(subject), viewer).get(subject));
    }

    /** The page on which its owner has something. */
    public String homeOf(Subject own) {
        return things.of(own).home(own.id());
    }

    /** How long something plays that the viewer may see; empty while that is not known. */
    public Optional<Duration> lengthOf(Subject subject, Viewer viewer) {
        return things.of(subject).length(subject.id(), viewer);
    }

    /** Waits for whoever changes the share or erases what it is about, and lets nobody do so until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ShareId id) {
        store.hold(id);
    }

    /**
     * Waits for whoever takes back what lets the viewer code something, and lets nobody do so until the caller's transaction ends; the
     * answer 404 when they may not code it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdToCode(Subject subject, Viewer viewer) {
        Instant now = Times.now(clock);
        List<ShareId> held = pages.toCode(subject, viewer, now);
        held.forEach(store::hold);
        if (Collections.disjoint(held, pages.toCode(subject, viewer, now))) {
            throw new NotVisibleException(subject);
        }
    }

    /** The page on which the viewer may code something now, or the answer 404. */
    public String pageToCode(Subject subject, Viewer viewer) {
        return findPageToCode(subject, viewer).orElseThrow(() -> new NotVisibleException(subject));
    }

    /** The same; empty where they may not, as in a launch of another course. */
    public Optional<String> findPageToCode(Subject subject, Viewer viewer) {
        return pages.toCode(subject, viewer, Times.now(clock)).stream()
                .findFirst()
                .map(share -> "/shares/" + share);
    }

    /** Ends all shares of something that is erased, in the transaction that erases it, with what was watched of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Subject erased) {
        store.forget(erased);
        events.publishEvent(new ThingErased(erased));
    }

    /** Takes all shares of something back for good, in the caller's transaction: what it is now may not be shown as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Subject subject) {
        if (store.takeBack(subject, Times.now(clock))) {
            rights.revoke(subject.id());
        }
    }

    /**
     * Lets nobody but its owner see something any more until it is resumed, in the caller's transaction; whoever watches just now sees
     * nothing any more within seconds. There is one reason for it: that somebody in it may not be shown.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(Subject subject) {
        if (store.pause(subject, Times.now(clock))) {
            rights.revoke(subject.id());
        }
    }

    /** Lets those see it again with whom it is shared still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Subject subject) {
        store.resume(subject);
    }

    /** Shares something of the viewer's. What was shared of it with the same audience before ends: there is one to take back. */
    @Transactional
    ShareId give(Offer offer, Viewer viewer) {
        gates.hold(offer.subject(), viewer);
        CourseId course = viewer.course();
        if (course == null
                || offer.audience().is(viewer.person())
                || !things.of(offer.subject()).hold(offer.subject().id(), viewer)
                || !(offer.audience().isPerson() || audiences.hold(offer.audience(), viewer))) {
            throw new NotVisibleException(offer.subject());
        }
        gates.check(offer.subject(), offer.audience(), viewer);
        Instant now = Times.now(clock);
        if (store.supersede(offer, viewer.person(), now)) {
            rights.revoke(offer.subject().id());
        }
        ShareId id = ShareId.next();
        store.add(id, offer, viewer.person(), course, now);
        if (offer.audience().isPerson() && !pages.lives(id, now)) {
            throw new NotVisibleException(offer.audience());
        }
        notices.tellAll(id, Notice.Kind.SHARED_WITH_YOU);
        return id;
    }

    /** Takes a share back: whoever watches just now sees nothing any more within seconds. Taken back twice, it is one. */
    @Transactional
    void revoke(ShareId id, Viewer viewer) {
        Share share = own(id, viewer);
        if (store.revoke(id, viewer.person(), Times.now(clock))) {
            rights.revoke(share.subject().id());
        }
    }

    /** Lets a share live for so many days from now; whoever asked for it is told. */
    @Transactional
    void extend(ShareId id, int days, Viewer viewer) {
        Share own = own(id, viewer);
        gates.hold(own.subject(), viewer);
        Instant until = Times.now(clock).plus(Duration.ofDays(days));
        if (!store.extend(id, viewer.person(), until)) {
            throw new NotVisibleException(id);
        } else if (own.asked()) {
            notices.tellAll(id, Notice.Kind.EXTENSION_GRANTED);
        }
    }

    /** Lets whoever codes something see what its owner expected and coded, where that is shared with them, before they are done. */
    @Transactional
    void disclose(ShareId id, Viewer viewer) {
        if (!store.disclose(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    /** Asks the owner for more time; they are told once, however often. */
    @Transactional
    void ask(ShareId id, Viewer viewer) {
        Instant now = Times.now(clock);
        boolean before = pages.isAsked(id);
        if (!store.ask(id, viewer, now.minus(ASKABLE), now)) {
            throw new NotVisibleException(id);
        } else if (!before) {
            notices.tellOwner(id, Notice.Kind.EXTENSION_ASKED);
        }
    }

    /** Keeps for its owner which pieces the viewer has watched; of what does not show itself yet there is nothing to keep. */
    @Transactional
    void watched(ShareId id, Set<Integer> pieces, Viewer viewer) {
        Instant now = Times.now(clock);
        Share share = pages.seen(id, viewer, now).orElseThrow(() -> new NotVisibleException(id));
        if (things.of(share.subject()).isOpen(share.subject().id(), viewer)) {
            store.watch(share.id(), viewer.person(), Times.day(now), pieces);
        }
    }

    /** The share, if it is alive and with the viewer. */
    Optional<Share> seen(ShareId id, Viewer viewer) {
        return pages.seen(id, viewer, Times.now(clock));
    }

    /** The viewer's own share, whatever has become of it, or the answer 404. */
    Share own(ShareId id, Viewer viewer) {
        return pages.own(id, viewer.person(), Times.now(clock)).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Takes away everything in which somebody has a part, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(PersonId person) {
        store.forget(person);
    }
}
