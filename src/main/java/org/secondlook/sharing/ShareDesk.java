package org.secondlook.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ReceiptPages.Piece;
import org.springframework.stereotype.Component;

/** Lays out what somebody shares and what is shared with them, each with what was watched of it. */
@Component
class ShareDesk {

    private final SharePages pages;
    private final ReceiptPages receipts;
    private final Things things;
    private final Clock clock;

    ShareDesk(SharePages pages, ReceiptPages receipts, Things things, Clock clock) {
        this.pages = pages;
        this.receipts = receipts;
        this.things = things;
        this.clock = clock;
    }

    Lists lists(Viewer viewer) {
        Instant now = Times.now(clock);
        Map<ShareId, List<WatchedBy>> watched = watched(viewer.person());
        return new Lists(
                listed(pages.given(viewer.person(), now), watched, viewer),
                listed(pages.received(viewer, now.minus(Shares.ASKABLE), now), watched, viewer));
    }

    private List<ListedShare> listed(List<Share> shares, Map<ShareId, List<WatchedBy>> watched, Viewer viewer) {
        Map<Subject, String> titles =
                things.titles(shares.stream().map(Share::subject).collect(Collectors.toSet()), viewer);
        return shares.stream()
                .map(share -> new ListedShare(
                        share,
                        titles.get(share.subject()),
                        things.of(share.subject()).home(share.subject().id()),
                        things.of(share.subject()).isPlayed(),
                        watched.getOrDefault(share.id(), List.of())))
                .toList();
    }

    /** What was watched of what a person shares or sees, share by share, person by person. */
    Map<ShareId, List<WatchedBy>> watched(PersonId person) {
        Map<ShareId, Map<PersonId, List<Piece>>> pieces = receipts.of(person).stream()
                .collect(Collectors.groupingBy(
                        Piece::share, Collectors.groupingBy(Piece::person, LinkedHashMap::new, Collectors.toList())));
        return pieces.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        receipts -> receipts.getValue().values().stream()
                                .map(ShareDesk::receipt)
                                .toList()));
    }

    /** Day by day. */
    private static WatchedBy receipt(List<Piece> pieces) {
        Map<LocalDate, List<Integer>> days = pieces.stream()
                .collect(Collectors.groupingBy(
                        Piece::day, LinkedHashMap::new, Collectors.mapping(Piece::number, Collectors.toList())));
        return new WatchedBy(
                pieces.get(0).person(),
                pieces.get(0).name(),
                days.entrySet().stream()
                        .map(day -> Watched.of(day.getKey(), day.getValue()))
                        .toList());
    }

    /** What somebody shares, and what is shared with them. */
    record Lists(List<ListedShare> given, List<ListedShare> received) {}
}
