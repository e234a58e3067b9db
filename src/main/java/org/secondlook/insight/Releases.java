package org.secondlook.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Jobs;
import org.secondlook.foundation.Times;
import org.secondlook.observation.Accuracies;
import org.secondlook.observation.Accuracy;
import org.secondlook.observation.ObservationId;
import org.secondlook.people.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of many at once what is new of them, if they are enough. Each look goes into one batch at most, and each batch is of five
 * people or more, so no two of them differ by one.
 */
@Component
class Releases {

    /** People may still code or correct on the day on which they began. */
    static final Duration SETTLED = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final ConsentPages pages;
    private final ConsentStore consents;
    private final BatchStore batches;
    private final Accuracies accuracies;
    private final Jobs jobs;
    private final Clock clock;

    Releases(
            ConsentPages pages,
            ConsentStore consents,
            BatchStore batches,
            Accuracies accuracies,
            Jobs jobs,
            Clock clock) {
        this.pages = pages;
        this.consents = consents;
        this.batches = batches;
        this.accuracies = accuracies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For each course in which there may be enough people. */
    void stage() {
        pages.courses().forEach(course -> jobs.stage(ReleaseFigures.JOB, course));
    }

    /**
     * Looks are held before consents: whoever erases a look gets there last, and finds it in the batch, or first, and then it is gone.
     */
    @Transactional
    void release(CourseId course) {
        Map<ObservationId, Accuracy> held = hold(fresh(course));
        consents.hold(course);
        Harvest harvest = harvest(course, held);
        List<Part> grown = harvest.grown();
        boolean isGrowthTold = tell(grown, course);
        tell(isGrowthTold ? harvest.plainWithout(grown) : harvest.plain(), course);
    }

    private boolean tell(List<Part> parts, CourseId course) {
        boolean enough = parts.size() >= Batch.FEWEST;
        if (enough) {
            batches.add(batch(parts), course, parts);
            LOG.info("figures of many released course={}", course);
        }
        return enough;
    }

    /** What those who may be counted have looked at; nothing when they are too few to tell anything of. */
    private List<Look> fresh(CourseId course) {
        List<Contributor> contributors = pages.contributors(course);
        List<Look> looks = new ArrayList<>();
        contributors.forEach(each -> looks.addAll(looks(each)));
        Set<ObservationId> spent = batches.spent(looks.stream().map(Look::id).toList());
        List<Look> fresh = looks.stream()
                .filter(look -> !spent.contains(look.id()))
                .sorted(Comparator.comparing(look -> look.id().value()))
                .toList();
        long people = fresh.stream().map(Look::by).distinct().count();
        return people < Batch.FEWEST ? List.of() : fresh;
    }

    private List<Look> looks(Contributor contributor) {
        Instant settled = Times.now(clock).minus(SETTLED);
        return accuracies.looks(contributor.person(), contributor.since(), settled).stream()
                .map(id -> new Look(id, contributor))
                .toList();
    }

    /** One after the other in one order, as every node does. */
    private Map<ObservationId, Accuracy> hold(List<Look> looks) {
        Map<ObservationId, Accuracy> held = new HashMap<>();
        looks.forEach(look ->
                accuracies.hold(look.id(), look.by().person()).ifPresent(accuracy -> held.put(look.id(), accuracy)));
        return held;
    }

    /** Asked once more, now that nobody can change it: who is counted, what they have looked at, and what another node has used. */
    private Harvest harvest(CourseId course, Map<ObservationId, Accuracy> held) {
        Instant settled = Times.now(clock).minus(SETTLED);
        List<Harvest.Of> people = pages.contributors(course).stream()
                .map(by -> new Harvest.Of(
                        by.consent(),
                        accuracies.looks(by.person(), by.since(), settled),
                        by.widerSince() == null ? List.of() : accuracies.looks(by.person(), by.widerSince(), settled)))
                .toList();
        Set<ObservationId> all =
                people.stream().flatMap(each -> each.looks().stream()).collect(Collectors.toSet());
        return new Harvest(people, held, batches.spent(all));
    }

    private Batch batch(List<Part> parts) {
        Accuracy mean = mean(parts.stream().map(Part::accuracy).toList());
        return new Batch(
                BatchId.next(),
                Times.now(clock),
                parts.size(),
                Step.of(mean.distance()),
                Step.of(mean.contained()),
                first(parts));
    }

    /** Of all of them, or of nobody. */
    private static @Nullable First first(List<Part> parts) {
        List<Accuracy> firsts = parts.stream()
                .map(Part::first)
                .filter(Objects::nonNull)
                .map(Part.FirstLook::accuracy)
                .toList();
        if (firsts.size() < parts.size()) {
            return null;
        }
        Accuracy mean = mean(firsts);
        return new First(Step.of(mean.distance()), Step.of(mean.contained()));
    }

    private static Accuracy mean(List<Accuracy> some) {
        return Accuracy.mean(some).orElseThrow();
    }

    /** Something that may be told of. */
    private record Look(ObservationId id, Contributor by) {}
}
