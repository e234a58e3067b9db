package org.secondlook.observation;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The part of a recording that was really played while somebody coded it. */
record Coverage(List<Stretch> stretches) {

    private static final long SECOND = 1000;

    Coverage {
        stretches = Stretch.union(stretches);
    }

    Coverage plus(List<Stretch> more) {
        return new Coverage(Stream.concat(stretches.stream(), more.stream()).toList());
    }

    /** What of it lies within another. */
    Coverage in(Stretch other) {
        return new Coverage(stretches.stream()
                .filter(each -> each.within(other) > 0)
                .map(each -> new Stretch(Math.max(each.from(), other.from()), Math.min(each.to(), other.to())))
                .toList());
    }

    /** What lies within both. */
    Coverage and(Coverage other) {
        return new Coverage(other.stretches.stream()
                .flatMap(each -> in(each).stretches.stream())
                .toList());
    }

    /** Whether it was played there; where a stretch ends, the next begins. */
    boolean contains(long moment) {
        return stretches.stream().anyMatch(each -> each.from() <= moment && moment < each.to());
    }

    /** The middles of all whole seconds in it. */
    LongStream seconds() {
        return stretches.stream()
                .flatMapToLong(each -> LongStream.range((each.from() + SECOND - 1) / SECOND, each.to() / SECOND))
                .map(second -> second * SECOND + SECOND / 2);
    }

    long length() {
        return stretches.stream().mapToLong(Stretch::length).sum();
    }

    /** How much of it lies within these, which may overlap each other. */
    long within(List<Stretch> others) {
        return Stretch.union(others).stream()
                .mapToLong(other ->
                        stretches.stream().mapToLong(each -> each.within(other)).sum())
                .sum();
    }
}
