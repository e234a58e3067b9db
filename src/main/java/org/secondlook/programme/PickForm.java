package org.secondlook.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.lti.deeplinking.LinkingRequest;
import org.secondlook.programme.Offers.Offer;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has ticked and typed on the page on which they choose.
 *
 * @param planned what they ticked of the programmes of their course
 * @param pages what they ticked of the library
 * @param problem what is wrong with it as a whole, as a message key
 */
record PickForm(List<TypedTask> tasks, PlannedPicks planned, PagePicks pages, Optional<String> problem) {

    static final PickForm NOTHING = new PickForm(List.of(), PlannedPicks.NONE, PagePicks.NONE, Optional.empty());

    static PickForm untouched(Offer offered) {
        return new PickForm(
                Stream.of(ReadyTask.values()).map(TypedTask::untouched).toList(),
                offered.planned(),
                offered.pages(),
                Optional.empty());
    }

    static PickForm of(MultiValueMap<String, String> fields, Offer offered, LinkingRequest request) {
        List<String> picks = fields.getOrDefault("pick", List.of());
        List<TypedTask> tasks = Stream.of(ReadyTask.values())
                .map(ready -> typed(ready, picks.contains(ready.name()), fields))
                .toList();
        PlannedPicks planned = offered.planned().ticked(fields);
        PagePicks pages = offered.pages().ticked(fields);
        return new PickForm(tasks, planned, pages, problem(tasks, planned, pages, request));
    }

    private static TypedTask typed(ReadyTask ready, boolean picked, MultiValueMap<String, String> fields) {
        return new TypedTask(
                ready,
                picked,
                fields.getFirst("title-" + ready),
                fields.getFirst("focus-" + ready),
                fields.getFirst("points-" + ready),
                fields.getFirst("opens-" + ready),
                fields.getFirst("due-" + ready));
    }

    private static Optional<String> problem(
            List<TypedTask> tasks, PlannedPicks planned, PagePicks pages, LinkingRequest request) {
        List<TypedTask> picked = tasks.stream().filter(TypedTask::picked).toList();
        int count = picked.size() + planned.chosen().size() + pages.chosen().size();
        if (count == 0) {
            return Optional.of(
                    planned.whole().isEmpty() ? "programme.pick.problem.none" : "programme.pick.problem.all-placed");
        } else if (count > 1 && !request.takesSeveral()) {
            return Optional.of("programme.pick.problem.several");
        } else if (picked.stream().anyMatch(task -> !task.problems().isEmpty())) {
            return Optional.of("programme.pick.problem.some");
        } else {
            return Optional.empty();
        }
    }

    List<PickedTask> picked() {
        return Stream.concat(
                        planned.chosen().stream().map(PickedTask::of),
                        tasks.stream().filter(TypedTask::picked).map(TypedTask::toPicked))
                .toList();
    }

    /** How many links that makes. */
    int count() {
        return picked().size() + pages.chosen().size();
    }
}
