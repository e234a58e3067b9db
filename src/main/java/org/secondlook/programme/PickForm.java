package org.secondlook.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.lti.deeplinking.LinkingRequest;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has ticked and typed on the page on which they choose.
 *
 * @param planned what they ticked of the programmes of their course
 * @param problem what is wrong with it as a whole, as a message key
 */
record PickForm(List<TypedTask> tasks, PlannedPicks planned, Optional<String> problem) {

    static PickForm untouched(PlannedPicks planned) {
        return new PickForm(
                Stream.of(ReadyTask.values()).map(TypedTask::untouched).toList(), planned, Optional.empty());
    }

    static PickForm of(MultiValueMap<String, String> fields, PlannedPicks offered, LinkingRequest request) {
        List<String> picks = fields.getOrDefault("pick", List.of());
        List<TypedTask> tasks = Stream.of(ReadyTask.values())
                .map(ready -> typed(ready, picks.contains(ready.name()), fields))
                .toList();
        PlannedPicks planned = offered.ticked(fields);
        return new PickForm(tasks, planned, problem(tasks, planned, request));
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

    private static Optional<String> problem(List<TypedTask> tasks, PlannedPicks planned, LinkingRequest request) {
        List<TypedTask> picked = tasks.stream().filter(TypedTask::picked).toList();
        int count = picked.size() + planned.chosen().size();
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
}
