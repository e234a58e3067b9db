package org.secondlook.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What two want to speak of and what they agree on, written by either of them. */
@Component
class Agendas {

    private final Conversations conversations;
    private final ReadyAgendas ready;
    private final AgendaStore store;
    private final AgendaPages pages;
    private final Clock clock;

    Agendas(Conversations conversations, ReadyAgendas ready, AgendaStore store, AgendaPages pages, Clock clock) {
        this.conversations = conversations;
        this.ready = ready;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    List<Item> items(Conversation seen) {
        return pages.items(seen.id());
    }

    List<Action> actions(Conversation seen) {
        return pages.actions(seen.id());
    }

    /** Plans a conversation that begins with a ready agenda; with none, if there is none of this name. */
    @Transactional
    void plan(ConversationId id, Plan plan, String agenda, PairingId with, Viewer viewer) {
        conversations.plan(id, plan, with, viewer);
        ready.find(agenda).ifPresent(found -> add(id, found.items(), viewer));
    }

    /** Adds these below what is there; what stands there in the same words is not added again. */
    @Transactional
    Optional<Refusal> add(ConversationId id, List<String> words, Viewer viewer) {
        return write(id, viewer, () -> {
            List<Item> present = pages.items(id);
            Set<String> said = present.stream().map(Item::words).collect(Collectors.toSet());
            List<Item> fresh = words.stream()
                    .filter(each -> !said.contains(each))
                    .map(each -> new Item(Uuids.next(), each))
                    .toList();
            if (present.size() + fresh.size() > Item.MOST) {
                return Optional.of(Refusal.FULL);
            }
            store.addItems(fresh, id);
            return Optional.empty();
        });
    }

    /** Where the other has done so already, it is as they wish. */
    @Transactional
    Optional<Refusal> remove(ConversationId id, UUID item, Viewer viewer) {
        return write(id, viewer, () -> {
            store.removeItem(item, id);
            return Optional.empty();
        });
    }

    @Transactional
    Optional<Refusal> agree(ConversationId id, Action action, Viewer viewer) {
        return write(id, viewer, () -> {
            List<Action> present = pages.actions(id);
            if (present.stream().anyMatch(each -> each.id().equals(action.id()))) {
                return Optional.empty();
            } else if (present.size() >= Action.MOST) {
                return Optional.of(Refusal.FULL);
            }
            store.addAction(action, id, Times.now(clock));
            return Optional.empty();
        });
    }

    /** Says that something agreed is done, or takes that back. */
    @Transactional
    Optional<Refusal> say(ConversationId id, UUID action, boolean done, Viewer viewer) {
        return write(id, viewer, () -> {
            demand(store.setDone(action, done ? Times.now(clock) : null, id), action);
            return Optional.empty();
        });
    }

    /** The same of something agreed. */
    @Transactional
    Optional<Refusal> drop(ConversationId id, UUID action, Viewer viewer) {
        return write(id, viewer, () -> {
            store.removeAction(action, id);
            return Optional.empty();
        });
    }

    private static void demand(boolean there, UUID id) {
        if (!there) {
            throw new NotVisibleException(id);
        }
    }

    private Optional<Refusal> write(ConversationId id, Viewer viewer, Supplier<Optional<Refusal>> writing) {
        return conversations.hold(id, viewer).isOpen() ? writing.get() : Optional.of(Refusal.OVER);
    }
}
