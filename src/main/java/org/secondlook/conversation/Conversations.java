package org.secondlook.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.PairingEnded;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations of two who are a pairing: planned, moved, called off and written in by either of them while the pairing goes on, and
 * read by both for as long as they are there.
 */
@Component
class Conversations {

    private final ConversationStore store;
    private final ConversationPages pages;
    private final Pairings pairings;
    private final Notices notices;
    private final Clock clock;

    Conversations(ConversationStore store, ConversationPages pages, Pairings pairings, Notices notices, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.pairings = pairings;
        this.notices = notices;
        this.clock = clock;
    }

    /** Of two who are not together any more it is over, whoever of them was told. */
    Conversation get(ConversationId id, Viewer viewer) {
        Conversation found = pages.find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
        boolean goesOn =
                found.isEnded() || pairings.find(found.pairing(), viewer).isPresent();
        return goesOn ? found : found.over(Times.now(clock));
    }

    /** Those of a pairing, the latest first. Of one that has ended they are read as before; else the answer 404. */
    List<Conversation> of(PairingId pairing, Viewer viewer) {
        return pages.of(pairing, viewer);
    }

    /** Plans a conversation. Sent twice, it is planned once. */
    @Transactional
    void plan(ConversationId id, Plan plan, PairingId with, Viewer viewer) {
        Pairing pairing = pairings.get(with, viewer);
        if (!pairings.hold(with, viewer)) {
            throw new NotVisibleException(with);
        } else if (pages.find(id, viewer).isEmpty()) {
            add(id, plan, pairing, viewer);
        }
    }

    private void add(ConversationId id, Plan plan, Pairing pairing, Viewer viewer) {
        if (!store.add(id, plan, pairing, Times.now(clock))) {
            throw new NotVisibleException(id);
        }
        tell(id, Notice.Kind.CONVERSATION_SET, pairing.beside(viewer.person()), viewer);
    }

    /** Plans it otherwise: both calendars learn of it. What holds already is not planned again. */
    @Transactional
    Optional<Refusal> move(ConversationId id, int base, Plan plan, Viewer viewer) {
        Conversation present = hold(id, viewer);
        if (!present.isOpen()) {
            return Optional.of(Refusal.OVER);
        } else if (present.plan().equals(plan)) {
            return Optional.empty();
        }
        if (!store.plan(id, base, plan, Times.now(clock))) {
            return Optional.of(Refusal.NEWER);
        }
        tell(id, Notice.Kind.CONVERSATION_MOVED, beside(present, viewer), viewer);
        return Optional.empty();
    }

    /** Calls it off. Twice is once. */
    @Transactional
    Optional<Refusal> callOff(ConversationId id, Viewer viewer) {
        Conversation present = hold(id, viewer);
        if (present.isCalledOff()) {
            return Optional.empty();
        } else if (present.isEnded()) {
            return Optional.of(Refusal.OVER);
        }
        store.callOff(id, Times.now(clock));
        tell(id, Notice.Kind.CONVERSATION_MOVED, beside(present, viewer), viewer);
        return Optional.empty();
    }

    private static PersonId beside(Conversation conversation, Viewer viewer) {
        return conversation.isCoach(viewer.person()) ? conversation.teacher() : conversation.coach();
    }

    private void tell(ConversationId id, Notice.Kind kind, PersonId other, Viewer viewer) {
        notices.tell(other, viewer.course(), kind, "/conversations/" + id);
    }

    /** As it is while nobody else writes in it and its pairing does not end, until the caller's transaction ends; else the answer 404. */
    @Transactional(propagation = Propagation.MANDATORY)
    Conversation hold(ConversationId id, Viewer viewer) {
        pairings.hold(get(id, viewer).pairing(), viewer);
        store.hold(id);
        return get(id, viewer);
    }

    /** Nobody writes any more, and what was still to come is called off. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(PairingEnded ended) {
        store.end(ended.id(), ended.at());
    }
}
