package org.secondlook.pairing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Arrivals;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.Audiences;
import org.springframework.stereotype.Component;

/** Lays out what somebody has to do with pairings, what is shared in one, and what waits for a coach. */
@Component
class PairingDesk {

    /** How long it is told that something has ended, or was not to be. */
    static final Duration LATELY = Duration.ofDays(30);

    private final PairingPages pages;
    private final Audiences audiences;
    private final Arrivals arrivals;
    private final Clock clock;

    PairingDesk(PairingPages pages, Audiences audiences, Arrivals arrivals, Clock clock) {
        this.pages = pages;
        this.audiences = audiences;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** All of the viewer's in this course; that there are others elsewhere is told to who has a practice here. */
    Overview overview(Viewer viewer) {
        Map<Boolean, List<Proposal>> proposals = pages.proposals(viewer).stream()
                .collect(Collectors.partitioningBy(proposal -> proposal.awaits(viewer.person())));
        return new Overview(
                proposals.getOrDefault(true, List.of()),
                pages.of(viewer),
                proposals.getOrDefault(false, List.of()),
                viewer.role().hasOwnPractice() ? pages.elsewhere(viewer) : List.of(),
                pages.past(viewer, Times.now(clock).minus(LATELY)));
    }

    /** What is shared in a pairing now, in the order in which it was shared. */
    List<Aged<Audiences.Shown>> shown(Pairing pairing, Viewer viewer) {
        return audiences.shown(pairing.id().audience(), viewer).stream()
                .map(shown -> new Aged<>(shown, days(shown.since())))
                .toList();
    }

    /** What waits for the viewer as a coach, whoever of their teachers shared it, the oldest first. */
    List<Aged<Arrivals.Arrival>> inbox(Viewer viewer) {
        Set<Audience> coached = pages.of(viewer).stream()
                .filter(pairing -> pairing.isCoach(viewer.person()))
                .map(pairing -> pairing.id().audience())
                .collect(Collectors.toSet());
        return arrivals.with(coached, viewer).stream()
                .map(arrival -> new Aged<>(arrival, days(arrival.since())))
                .toList();
    }

    private long days(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toDays());
    }

    /** Something, and how many days ago it came. */
    record Aged<T>(T thing, long days) {}

    /**
     * What somebody has.
     *
     * @param asked what waits for their answer
     * @param running what goes on
     * @param waiting what waits for the other
     */
    record Overview(
            List<Proposal> asked,
            List<Pairing> running,
            List<Proposal> waiting,
            List<PairingPages.Elsewhere> elsewhere,
            List<PairingPages.Past> past) {

        public boolean isEmpty() {
            return asked.isEmpty() && running.isEmpty() && waiting.isEmpty();
        }
    }
}
