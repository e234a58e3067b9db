package org.secondlook.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a school's library is made of, for those who work at it.
 *
 * @param areas in the school's order, with all that belongs to them
 * @param drafts of what is not published yet
 * @param due for reading again, the oldest first
 * @param stray strategies whose area there is not
 */
record WorkshopView(List<Shelfmark> areas, List<KeptDraft> drafts, List<SchoolStrategy> due, List<Row> stray) {

    static WorkshopView of(SchoolLibrary library, List<KeptDraft> drafts, LocalDate today) {
        Map<StrategyKey, KeptDraft> begun =
                drafts.stream().collect(Collectors.toMap(KeptDraft::key, Function.identity()));
        List<Shelfmark> areas = library.areas().stream()
                .map(area -> new Shelfmark(
                        area,
                        library.in(area.key())
                                .map(each -> new Row(each, begun.containsKey(each.key())))
                                .toList()))
                .toList();
        return new WorkshopView(
                areas,
                drafts.stream()
                        .filter(draft -> library.find(draft.key()).isEmpty())
                        .toList(),
                library.all().stream()
                        .filter(each ->
                                library.isOffered(each) && each.strategy().isDueForReading(today))
                        .sorted(Comparator.comparing(each -> each.strategy().reviewed()))
                        .toList(),
                library.all().stream()
                        .filter(each -> library.area(each.strategy().area()).isEmpty())
                        .map(each -> new Row(each, begun.containsKey(each.key())))
                        .toList());
    }

    /** An area and what stands there. */
    record Shelfmark(SchoolArea area, List<Row> strategies) {}

    /** @param drafted whether somebody works at its next version */
    record Row(SchoolStrategy strategy, boolean drafted) {}
}
