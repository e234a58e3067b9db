package org.secondlook.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.capture.HandOverView.Stage;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingState;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Component;

/** Tells the owner of a hand-over how far it has come. */
@Component
class HandOverDesk {

    private final HandOvers handOvers;
    private final Recordings recordings;
    private final Clock clock;

    HandOverDesk(HandOvers handOvers, Recordings recordings, Clock clock) {
        this.handOvers = handOvers;
        this.recordings = recordings;
        this.clock = clock;
    }

    HandOverView view(HandOver handOver, Viewer viewer) {
        Recording recording = recordings.get(handOver.recording(), viewer);
        Stage stage = stage(handOver, recording, clock.instant());
        Optional<QrCode> code = stage == Stage.WAITING
                ? Optional.of(QrCode.of(handOvers.addressOf(handOver).toString()))
                : Optional.empty();
        return new HandOverView(handOver, recording, stage, code.orElse(null), handOver.minutesToOpen(clock.instant()));
    }

    private static Stage stage(HandOver handOver, Recording recording, Instant now) {
        if (recording.state() != RecordingState.RECEIVING) {
            return Stage.STORED;
        }
        if (handOver.mayBeOpened(now)) {
            return Stage.WAITING;
        }
        if (handOver.isGood(now)) {
            return recording.received() == 0 ? Stage.OPENED : Stage.RECEIVING;
        }
        return Stage.OVER;
    }
}
