package org.secondlook.programme;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.exemplar.Exemplar;
import org.secondlook.library.Area;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has ticked of the library, to have a link to it in their course.
 *
 * @param exemplars those that all of the school see now
 * @param areas of the school, with its strategies
 * @param picked pages, as links name them
 */
record PagePicks(List<OfferedPage> exemplars, List<OfferedArea> areas, Set<String> picked) {

    static final PagePicks NONE = new PagePicks(List.of(), List.of(), Set.of());

    static PagePicks untouched(List<Exemplar> exemplars, List<Area> areas) {
        return new PagePicks(
                exemplars.stream().map(OfferedPage::of).toList(),
                areas.stream()
                        .filter(area -> !area.strategies().isEmpty())
                        .map(OfferedArea::of)
                        .toList(),
                Set.of());
    }

    PagePicks ticked(MultiValueMap<String, String> fields) {
        return new PagePicks(
                exemplars,
                areas,
                fields.getOrDefault("pick", List.of()).stream().collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isPicked(OfferedPage page) {
        return picked.contains(page.page().toString());
    }

    /** Whether a list is open from the start. */
    public boolean isOpen(List<OfferedPage> pages) {
        return pages.stream().anyMatch(this::isPicked);
    }

    /** What was ticked of what there is; all else that a form may name is not there. */
    List<OfferedPage> chosen() {
        return Stream.concat(exemplars.stream(), areas.stream().flatMap(area -> area.strategies().stream()))
                .filter(this::isPicked)
                .toList();
    }

    /** An area of the library. */
    record OfferedArea(String name, List<OfferedPage> strategies) {

        static OfferedArea of(Area area) {
            return new OfferedArea(
                    area.name(), area.strategies().stream().map(OfferedPage::of).toList());
        }
    }
}
