package org.secondlook.programme;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.design.Programme;
import org.secondlook.design.ProgrammeId;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has ticked of the programmes of their course.
 *
 * @param programmes from which there is to pick
 * @param placed which activities are in the course already
 * @param picked activities, each by its number
 * @param whole programmes, of which all is wanted that is not in the course yet
 */
record PlannedPicks(List<Programme> programmes, Set<PlannedActivityId> placed, Set<String> picked, Set<String> whole) {

    static final PlannedPicks NONE = new PlannedPicks(List.of(), Set.of(), Set.of(), Set.of());

    static PlannedPicks untouched(List<Programme> programmes, Set<PlannedActivityId> placed) {
        List<Programme> fruitful =
                programmes.stream().filter(each -> !each.modules().isEmpty()).toList();
        return new PlannedPicks(fruitful, placed, Set.of(), Set.of());
    }

    PlannedPicks ticked(MultiValueMap<String, String> fields) {
        return new PlannedPicks(programmes, placed, ticks("pick", fields), ticks("programme", fields));
    }

    private static Set<String> ticks(String name, MultiValueMap<String, String> fields) {
        return fields.getOrDefault(name, List.of()).stream().collect(Collectors.toUnmodifiableSet());
    }

    public boolean isEmpty() {
        return programmes.isEmpty();
    }

    public boolean isPicked(PlannedActivityId activity) {
        return picked.contains(activity.toString());
    }

    public boolean isWhole(ProgrammeId programme) {
        return whole.contains(programme.toString());
    }

    public boolean isPlaced(PlannedActivityId activity) {
        return placed.contains(activity);
    }

    /** How many of a programme are not in the course yet. */
    public long open(Programme programme) {
        return programme.activities().filter(each -> !isPlaced(each.id())).count();
    }

    /** Whether the list of a programme is open from the start. */
    public boolean isOpen(Programme programme) {
        return programmes.size() == 1 || programme.activities().anyMatch(each -> isPicked(each.id()));
    }

    /** What is to be placed, in the order of the programmes. What is in the course already is placed again only if it was picked itself. */
    List<PlannedActivity> chosen() {
        return programmes.stream().flatMap(this::chosen).toList();
    }

    private Stream<PlannedActivity> chosen(Programme programme) {
        return programme
                .activities()
                .filter(each -> isPicked(each.id()) || (isWhole(programme.id()) && !isPlaced(each.id())));
    }
}
