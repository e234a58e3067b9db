package org.secondlook.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.exemplar.Exemplars;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recordings of conversations: made with the consent of both, looked at by the coach alone, and resting from the moment at which one of
 * the two takes it back or they part. Whoever changes something holds the conversation first, and then the recording.
 */
@Component
class Tapes {

    private final Conversations conversations;
    private final ConsentStore consents;
    private final TapedStore store;
    private final TapedPages pages;
    private final TapeRests rests;
    private final TakenBackShares shares;
    private final Exemplars exemplars;
    private final Recordings recordings;
    private final Notices notices;
    private final Clock clock;

    Tapes(
            Conversations conversations,
            ConsentStore consents,
            TapedStore store,
            TapedPages pages,
            TapeRests rests,
            TakenBackShares shares,
            Exemplars exemplars,
            Recordings recordings,
            Notices notices,
            Clock clock) {
        this.conversations = conversations;
        this.consents = consents;
        this.store = store;
        this.pages = pages;
        this.rests = rests;
        this.shares = shares;
        this.exemplars = exemplars;
        this.recordings = recordings;
        this.notices = notices;
        this.clock = clock;
    }

    Taped of(Conversation seen) {
        return pages.find(seen);
    }

    /** Those of the coach's recordings that can be that of a conversation. */
    List<Recording> choices(Viewer coach) {
        Set<RecordingId> taken = Set.copyOf(pages.taken(coach.person()));
        return recordings.own(coach).stream()
                .filter(Recording::isPlayable)
                .filter(recording -> !taken.contains(recording.id()))
                .toList();
    }

    /** The coach asks, the teacher agrees, or one who has taken it back gives it again: then what rested goes on. Twice is once. */
    @Transactional
    Optional<Refusal> give(ConversationId id, Viewer viewer) {
        Conversation held = conversations.hold(id, viewer);
        Consents before = pages.find(held).consents();
        boolean isCoach = held.isCoach(viewer.person());
        if (!held.isOpen()) {
            return Optional.of(Refusal.OVER);
        } else if (before.of(isCoach).holds()) {
            return Optional.empty();
        } else if (!before.mayGive(isCoach)) {
            return Optional.of(Refusal.UNASKED);
        }
        consents.give(id, viewer.person(), Times.now(clock));
        given(held, viewer);
        return Optional.empty();
    }

    /** Who has said "not this time" is not told that they are asked again. */
    private void given(Conversation held, Viewer viewer) {
        Taped now = pages.find(held);
        Named named = now.named();
        if (now.consents().areBoth() && named != null && named.recording() != null) {
            rests.end(named.recording());
        }
        if (now.consents().state() != Consents.State.DECLINED) {
            tell(held, viewer);
        }
    }

    /** The teacher says: not this time. It costs nothing, and nobody is told; whoever asked reads it where they asked. */
    @Transactional
    Optional<Refusal> decline(ConversationId id, Viewer viewer) {
        Conversation held = conversations.hold(id, viewer);
        Consents present = pages.find(held).consents();
        if (!present.mayDecline(held.isCoach(viewer.person()))) {
            return present.state() == Consents.State.DECLINED ? Optional.empty() : Optional.of(Refusal.UNASKED);
        }
        consents.decline(id, viewer.person(), Times.now(clock));
        return Optional.empty();
    }

    /** Either takes back what they agreed to: what there is rests from this moment. Also when the conversation was called off. */
    @Transactional
    Optional<Refusal> takeBack(ConversationId id, Viewer viewer) {
        Conversation held = conversations.hold(id, viewer);
        Taped before = pages.find(held);
        if (consents.takeBack(id, viewer.person(), Times.now(clock))
                && before.consents().areBoth()) {
            takenBack(held, before.named(), viewer);
        }
        return Optional.empty();
    }

    private void takenBack(Conversation held, @Nullable Named named, Viewer viewer) {
        RecordingId recording = named == null ? null : named.recording();
        if (recording != null && rests.begin(recording) && !held.isCoach(viewer.person())) {
            rests.tell(recording, held.coach());
        } else if (!held.isEnded()) {
            tell(held, viewer);
        }
    }

    /** The coach says which of their recordings it is: for good. What they share of it is taken back, also from their school. */
    @Transactional
    Optional<Refusal> name(ConversationId id, RecordingId recording, Viewer viewer) {
        Conversation held = conversations.hold(id, viewer);
        Taped present = pages.find(held);
        if (present.isOf(recording)) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = inTheWay(held, present, recording, viewer);
        if (refusal.isEmpty()) {
            store.name(id, recording, Times.now(clock));
            shares.of(recording);
            exemplars.end(recording);
        }
        return refusal;
    }

    private Optional<Refusal> inTheWay(Conversation held, Taped present, RecordingId recording, Viewer viewer) {
        if (!held.isOpen()) {
            return Optional.of(Refusal.OVER);
        } else if (!held.isCoach(viewer.person()) || !present.consents().areBoth()) {
            return Optional.of(Refusal.UNASKED);
        } else if (!present.mayName()) {
            return Optional.of(Refusal.NAMED);
        }
        boolean sound = recordings.hold(recording, viewer).isPlayable()
                && !pages.taken(viewer.person()).contains(recording);
        return sound ? Optional.empty() : Optional.of(Refusal.RECORDING);
    }

    private void tell(Conversation held, Viewer viewer) {
        PersonId other = held.isCoach(viewer.person()) ? held.teacher() : held.coach();
        String address = "/conversations/" + held.id() + "/recording";
        notices.tell(other, viewer.course(), Notice.Kind.CONVERSATION_RECORDING, address);
    }
}
