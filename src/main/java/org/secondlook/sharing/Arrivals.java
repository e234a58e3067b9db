package org.secondlook.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was shared with audiences of the viewer and waits for them: not looked at yet, or not answered where that can be done. */
@Component
public class Arrivals {

    private final SharePages pages;
    private final ReceiptPages receipts;
    private final Things things;
    private final ObjectProvider<ShareAnswers> answers;
    private final Clock clock;

    Arrivals(
            SharePages pages, ReceiptPages receipts, Things things, ObjectProvider<ShareAnswers> answers, Clock clock) {
        this.pages = pages;
        this.receipts = receipts;
        this.things = things;
        this.answers = answers;
        this.clock = clock;
    }

    /** What waits, the oldest first; nothing that the viewer may not see now. */
    public List<Arrival> with(Set<Audience> audiences, Viewer viewer) {
        Instant now = Times.now(clock);
        Set<ShareId> looked = looked(viewer);
        Set<ShareId> answered = answered(viewer, now);
        List<Share> waiting = pages.received(viewer, now, now).stream()
                .filter(share -> share.isAlive() && audiences.contains(share.audience()))
                .filter(share -> !answered.contains(share.id()) && !(looked.contains(share.id()) && isToLookAt(share)))
                .sorted(Comparator.comparing(Share::startedAt))
                .toList();
        Map<Subject, String> titles =
                things.titles(waiting.stream().map(Share::subject).collect(Collectors.toSet()), viewer);
        return waiting.stream()
                .flatMap(share -> Stream.ofNullable(titles.get(share.subject()))
                        .map(title -> arrival(share, title, looked.contains(share.id()))))
                .toList();
    }

    private static boolean isToLookAt(Share share) {
        return share.rights() == Rights.VIEW;
    }

    private Set<ShareId> looked(Viewer viewer) {
        return receipts.of(viewer.person()).stream()
                .filter(piece -> piece.person().equals(viewer.person()))
                .map(ReceiptPages.Piece::share)
                .collect(Collectors.toSet());
    }

    private Set<ShareId> answered(Viewer viewer, Instant now) {
        Set<ShareId> answered = new HashSet<>();
        answers.orderedStream().forEach(each -> answered.addAll(each.answeredBy(viewer, now)));
        return answered;
    }

    private static Arrival arrival(Share share, String title, boolean looked) {
        return new Arrival(share.id(), share.ownerName(), title, share.purpose(), share.startedAt(), looked);
    }

    /**
     * Something that waits.
     *
     * @param ownerName null when the platform keeps names to itself
     * @param looked whether the viewer has looked at it, and not answered
     */
    public record Arrival(
            ShareId share, @Nullable String ownerName, String title, String purpose, Instant since, boolean looked) {}
}
