package org.secondlook.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.pairing.PairingEnded;
import org.secondlook.people.PersonId;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the recording of a conversation rest, in the transaction that takes away what it rested on, and go on. */
@Component
class TapeRests {

    /** How long one rests before it is erased by itself. */
    static final Duration LONG = Duration.ofDays(14);

    private static final String WHY = "conversation.recording.resting";

    private final TapedStore store;
    private final TapedPages pages;
    private final Recordings recordings;
    private final Notices notices;
    private final Clock clock;

    TapeRests(TapedStore store, TapedPages pages, Recordings recordings, Notices notices, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.recordings = recordings;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether it is there and did not rest before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin(RecordingId recording) {
        Instant until = Times.now(clock).plus(LONG);
        boolean begun = recordings.rest(recording, until, WHY);
        if (begun) {
            store.rest(recording, until);
        }
        return begun;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RecordingId recording) {
        if (recordings.resume(recording)) {
            store.resume(recording);
        }
    }

    /** Its coach is told, who did not do it themselves. */
    void tell(RecordingId recording, PersonId coach) {
        notices.tell(coach, null, Notice.Kind.RECORDING_RESTS, "/recordings/" + recording);
    }

    /** Everything in which somebody is heard who has everything deleted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginWith(PersonId teacher) {
        pages.awakeWith(teacher).forEach(this::beginAndTell);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void parted(PairingEnded pairing) {
        pages.awakeOf(pairing.id()).forEach(this::beginAndTell);
    }

    private void beginAndTell(TapedPages.AwakeTape tape) {
        if (begin(tape.recording())) {
            tell(tape.recording(), tape.coach());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(RecordingErased recording) {
        store.erased(recording.recording(), recording.at());
    }
}
