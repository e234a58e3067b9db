package org.secondlook.conversation;

import java.util.Optional;
import org.secondlook.clip.WatchedClips;
import org.secondlook.pairing.Pairings;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.ShareGate;
import org.secondlook.sharing.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The recording of a conversation, or a clip of it, is shared with the other who is heard in it, while both agree, and with nobody else. */
@Component
@Order(4)
class ForTheTwoAlone implements ShareGate {

    private final TapedPages pages;
    private final ConversationPages conversations;
    private final Pairings pairings;
    private final WatchedClips clips;

    ForTheTwoAlone(TapedPages pages, ConversationPages conversations, Pairings pairings, WatchedClips clips) {
        this.pages = pages;
        this.conversations = conversations;
        this.pairings = pairings;
        this.clips = clips;
    }

    /** With somebody it may be shared, perhaps: with whom is asked when they are chosen. */
    @Override
    public Optional<Hurdle> before(Subject subject, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public Optional<Hurdle> before(Subject subject, Audience audience, Viewer viewer) {
        return bound(subject, viewer)
                .filter(bound -> !(isTheOther(audience, bound) && isAwake(bound, viewer)))
                .map(bound -> new Hurdle(
                        "conversation.recording.hurdle", "/conversations/%s/recording".formatted(bound.id())));
    }

    /** Whoever ends the pairing waits: they hold it first too, and then the recording. */
    @Override
    public boolean hold(Subject subject, Viewer viewer) {
        bound(subject, viewer).ifPresent(bound -> pairings.hold(bound.pairing(), viewer));
        return true;
    }

    private static boolean isTheOther(Audience audience, TapedPages.Bound bound) {
        return audience.equals(
                        new Audience(Audience.Kind.PAIRING, bound.pairing().value()))
                || audience.equals(
                        new Audience(Audience.Kind.PERSON, bound.teacher().value()));
    }

    private boolean isAwake(TapedPages.Bound bound, Viewer viewer) {
        return pairings.find(bound.pairing(), viewer).isPresent()
                && conversations
                        .find(bound.id(), viewer)
                        .filter(seen -> pages.find(seen).isAwake())
                        .isPresent();
    }

    private Optional<TapedPages.Bound> bound(Subject subject, Viewer viewer) {
        return switch (subject.kind()) {
            case RECORDING -> pages.bound(new RecordingId(subject.id()), viewer);
            case CLIP -> pages.bound(clips.piece(subject.id(), viewer).recording(), viewer);
            case ACTION_STEP, CELEBRATION, GAP, GOAL, OBSERVATION, REFLECTION -> Optional.empty();
        };
    }
}
