package org.secondlook.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Wording;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.pairing.Pairing;
import org.secondlook.pairing.PairingEnded;
import org.secondlook.pairing.PairingId;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.Audiences;
import org.secondlook.sharing.ShareId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Feedback in writing: a draft of the coach's, sent once, and answered once. */
@Component
class Feedbacks {

    private final FeedbackStore store;
    private final FeedbackPages pages;
    private final Pairings pairings;
    private final Audiences audiences;
    private final Notices notices;
    private final Clock clock;

    Feedbacks(
            FeedbackStore store,
            FeedbackPages pages,
            Pairings pairings,
            Audiences audiences,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.pairings = pairings;
        this.audiences = audiences;
        this.notices = notices;
        this.clock = clock;
    }

    List<Feedback> of(PairingId pairing, Viewer viewer) {
        return pages.of(pairing, viewer);
    }

    Optional<Feedback> find(FeedbackId id, Viewer viewer) {
        return pages.find(id, viewer);
    }

    Feedback get(FeedbackId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    boolean goesOn(PairingId pairing, Viewer viewer) {
        return pairings.find(pairing, viewer).isPresent();
    }

    /** What is shared with the two of them now, as far as the viewer sees it. */
    List<Audiences.Shown> all(PairingId pairing, Viewer viewer) {
        return audiences.shown(new Audience(Audience.Kind.PAIRING, pairing.value()), viewer);
    }

    /** What can be said something about: what is shared with the two of them, and not by the viewer. */
    List<Audiences.Shown> shown(PairingId pairing, Viewer viewer) {
        return all(pairing, viewer).stream()
                .filter(shown -> !shown.owner().equals(viewer.person()))
                .toList();
    }

    /** The pairing, if the viewer is its coach and it goes on; else the answer 404. */
    Pairing coached(PairingId id, Viewer viewer) {
        return pairings.find(id, viewer)
                .filter(pairing -> pairing.isCoach(viewer.person()))
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** With whom a draft is, or is to be, of which the viewer has to be the coach; else the answer 404. */
    PairingId draftedIn(FeedbackId id, @Nullable UUID begun, Viewer viewer) {
        Optional<Feedback> present = find(id, viewer);
        if (present.isEmpty() && begun != null) {
            return coached(new PairingId(begun), viewer).id();
        }
        return present.filter(feedback -> feedback.isCoach(viewer.person()))
                .map(Feedback::pairing)
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** Keeps a draft, or begins it. What it says already is not written again. */
    @Transactional
    Optional<Refusal> write(FeedbackId id, PairingId with, int base, FeedbackText text, Viewer viewer) {
        Optional<Refusal> over = hold(id, with, viewer);
        Optional<Feedback> present = pages.find(id, viewer);
        if (present.isPresent() && !present.get().isCoach(viewer.person())) {
            throw new NotVisibleException(id);
        } else if (over.isPresent()) {
            return over;
        } else if (present.isEmpty()) {
            begin(id, with, viewer);
        } else if (present.get().isSent()) {
            return Optional.of(Refusal.SENT);
        } else if (present.get().text().equals(text)) {
            return Optional.empty();
        }
        demandShown(text, present.map(Feedback::text).orElse(FeedbackText.EMPTY), with, viewer);
        int known = present.isEmpty() ? 0 : base;
        return store.write(id, known, text, Times.now(clock)) ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    private void begin(FeedbackId id, PairingId with, Viewer viewer) {
        if (!store.add(id, coached(with, viewer), Times.now(clock))) {
            throw new NotVisibleException(id);
        }
    }

    /** A coach says nothing about what they are not shown; what stood there before may stay. */
    private void demandShown(FeedbackText text, FeedbackText before, PairingId with, Viewer viewer) {
        Set<ShareId> known =
                shown(with, viewer).stream().map(Audiences.Shown::share).collect(Collectors.toSet());
        before.remarks().stream().map(Remark::share).forEach(known::add);
        for (Remark remark : text.remarks()) {
            if (remark.share() != null && !known.contains(remark.share())) {
                throw new NotVisibleException(remark.share());
            }
        }
    }

    /** Sends a draft as it was read last. Twice is once. */
    @Transactional
    Optional<Refusal> send(FeedbackId id, Viewer viewer) {
        Optional<Refusal> over = hold(id, get(id, viewer).pairing(), viewer);
        Feedback draft = get(id, viewer);
        if (!draft.isCoach(viewer.person())) {
            throw new NotVisibleException(id);
        } else if (draft.isSent() || over.isPresent()) {
            return draft.isSent() ? Optional.empty() : over;
        }
        Optional<Refusal> missing = draft.text().beforeSending();
        if (missing.isEmpty()) {
            store.send(id, Times.now(clock));
            tell(draft, Notice.Kind.FEEDBACK, draft.teacher(), viewer);
        }
        return missing;
    }

    /** Keeps what the teacher is about to answer. */
    @Transactional
    Optional<Refusal> answer(FeedbackId id, int base, String words, Viewer viewer) {
        Optional<Refusal> over = hold(id, get(id, viewer).pairing(), viewer);
        Feedback sent = taught(id, viewer);
        if (over.isPresent() || sent.isAnswered()) {
            return over.isPresent() ? over : Optional.of(Refusal.SENT);
        } else if (!Wording.isSound(words, Feedback.LONGEST_ANSWER)) {
            return Optional.of(Refusal.LONG);
        } else if (sent.answer().equals(words)) {
            return Optional.empty();
        }
        return store.answer(id, base, words) ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /** Sends the answer as it was kept last. Twice is once. */
    @Transactional
    Optional<Refusal> sendAnswer(FeedbackId id, Viewer viewer) {
        Optional<Refusal> over = hold(id, get(id, viewer).pairing(), viewer);
        Feedback sent = taught(id, viewer);
        if (over.isPresent() || sent.isAnswered()) {
            return sent.isAnswered() ? Optional.empty() : over;
        } else if (sent.answer().isBlank()) {
            return Optional.of(Refusal.WORDS);
        }
        store.sendAnswer(id, Times.now(clock));
        tell(sent, Notice.Kind.REPLY, sent.coach(), viewer);
        return Optional.empty();
    }

    private void tell(Feedback feedback, Notice.Kind kind, PersonId other, Viewer viewer) {
        notices.tell(other, viewer.course(), kind, "/feedback/" + feedback.id());
    }

    private Feedback taught(FeedbackId id, Viewer viewer) {
        Feedback sent = get(id, viewer);
        if (sent.isCoach(viewer.person())) {
            throw new NotVisibleException(id);
        }
        return sent;
    }

    /** Throws a draft away, also after the pairing: nobody else has seen it. */
    @Transactional
    void remove(FeedbackId id, Viewer viewer) {
        if (!store.removeDraft(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    /** A draft of the viewer's, or the answer 404. */
    Feedback getDraft(FeedbackId id, Viewer viewer) {
        return find(id, viewer)
                .filter(feedback -> feedback.isCoach(viewer.person()) && !feedback.isSent())
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** A draft of the viewer's, which nobody sends until the caller's transaction ends; stale when the two are not together any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdDraft(FeedbackId id, Viewer viewer) {
        Optional<Refusal> over = hold(id, getDraft(id, viewer).pairing(), viewer);
        if (over.isPresent() || get(id, viewer).isSent()) {
            throw new StaleException(id);
        }
    }

    /** Whether nothing can be written any more, because the two are not together. */
    private Optional<Refusal> hold(FeedbackId id, PairingId with, Viewer viewer) {
        boolean goesOn = pairings.hold(with, viewer);
        store.hold(id);
        if (!goesOn && pages.find(id, viewer).isEmpty()) {
            throw new NotVisibleException(id);
        }
        return goesOn ? Optional.empty() : Optional.of(Refusal.OVER);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(PairingEnded ended) {
        store.end(ended.id(), ended.at());
    }
}
