package org.secondlook.recording;

import java.time.Clock;
import java.time.Instant;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/**
 * Shares the machines that render between schools: whichever was served longest ago is next, however many recordings of
 * others wait. One school's fifty uploads cost another the time of one.
 */
@Component
class Turns {

    private final TurnStore turns;
    private final Clock clock;

    Turns(TurnStore turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /** Asks whether it is the turn of the recording's school; the answer is good for now. */
    boolean isNext(RecordingId id) {
        Instant now = Times.now(clock);
        turns.ask(id, now);
        return !turns.isAnotherFirst(id, now);
    }

    /** Takes the turn, so that the school comes last from now on. */
    void take(RecordingId id) {
        turns.serve(id, Times.now(clock));
    }
}
