package org.secondlook.observation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All that was coded in a lesson, and what was played meanwhile. A state lasts until it was ended, or until another of its group
 * begins; what was not played counts for no share of the time.
 *
 * @param coded what was coded, in what has been cut away of the lesson too: a state can reach from there into what is seen
 * @param coverage of what is seen
 * @param seen what is seen of the lesson
 */
record Coding(Definition framework, List<Event> coded, Coverage coverage, Stretch seen) {

    Coding {
        coded = coded.stream()
                .filter(event -> !event.removed())
                .sorted(Comparator.comparingLong(Event::start))
                .toList();
        coverage = coverage.in(seen);
    }

    /** What was coded in what is seen. */
    List<Event> events() {
        return coded.stream().filter(event -> seen.contains(event.start())).toList();
    }

    /** The states that begin in what was cut away and reach into what is seen. */
    List<Event> reachingIn() {
        return coded.stream()
                .filter(event -> event.start() < seen.from())
                .filter(this::isState)
                .filter(event -> end(event).orElse(Long.MAX_VALUE) > seen.from())
                .toList();
    }

    /** What of this lies in a part of what was played: moments in it, and states that last there for a while. */
    Coding within(Coverage part) {
        List<Event> events = coded.stream()
                .filter(event -> isState(event)
                        ? span(event).anyMatch(span -> part.within(List.of(span)) > 0)
                        : part.contains(event.start()))
                .map(event -> isState(event) ? ended(event) : event)
                .toList();
        return new Coding(framework, events, part, seen);
    }

    /** What ends where another begins may lie outside, and then that does too. */
    private Event ended(Event state) {
        Long end = end(state).stream().boxed().findFirst().orElse(null);
        return new Event(state.id(), state.code(), state.start(), end, state.version(), false);
    }

    private boolean isState(Event event) {
        return framework.code(event.code()).filter(Code::isState).isPresent();
    }

    /** When these states were seen. */
    Coverage states(Collection<String> codes) {
        return new Coverage(
                of(coded, codes).filter(this::isState).flatMap(this::span).toList());
    }

    /** When these moments were, in their order; where one codes by intervals, that these were seen in one. */
    long[] moments(Collection<String> codes) {
        return of(events(), codes)
                .filter(event -> !isState(event))
                .mapToLong(Event::start)
                .toArray();
    }

    /** All of these in what was played, as they are drawn: a moment is as short as can be, an interval as long as it is. */
    List<Stretch> marks(Collection<String> codes) {
        Definition.IntervalRule rule = framework.interval();
        Stream<Stretch> moments = rule == null
                ? LongStream.of(moments(codes)).mapToObj(moment -> new Stretch(moment, moment + 1))
                : numbers(codes).stream()
                        .map(number -> new Stretch(number * rule.millis(), (number + 1) * rule.millis()));
        Stream<Stretch> lasting = coverage.and(states(codes)).stretches().stream();
        return Stretch.union(Stream.concat(moments, lasting).toList());
    }

    /** How long these were seen, in milliseconds of what was played. */
    long time(Collection<String> codes) {
        return coverage.within(of(coded, codes).flatMap(this::span).toList());
    }

    private Stream<Stretch> span(Event state) {
        long end = end(state).orElse(Long.MAX_VALUE);
        return end > state.start() ? Stream.of(new Stretch(state.start(), end)) : Stream.empty();
    }

    /** How long those lasted that were ended, in milliseconds. */
    LongStream durations(Collection<String> codes) {
        return of(events(), codes)
                .flatMapToLong(state -> end(state).stream().map(end -> Math.min(end, seen.to()) - state.start()))
                .filter(length -> length > 0);
    }

    private OptionalLong end(Event state) {
        String group = groupOf(state);
        LongStream next = coded.stream()
                .filter(other -> other.start() > state.start() && groupOf(other).equals(group))
                .mapToLong(Event::start);
        return LongStream.concat(Stream.ofNullable(state.end()).mapToLong(Long::longValue), next)
                .min();
    }

    private String groupOf(Event event) {
        return framework.code(event.code()).map(Code::endedBy).orElse(event.code());
    }

    /** How many of these there are; where one codes interval by interval, each counts once in each. */
    int count(Collection<String> codes) {
        Definition.IntervalRule rule = framework.interval();
        return rule == null
                ? (int) of(events(), codes).count()
                : (int) of(events(), codes)
                        .map(event -> event.code() + " " + event.start() / rule.millis())
                        .distinct()
                        .count();
    }

    /** In how many intervals one of these was seen. */
    int intervals(Collection<String> codes) {
        return numbers(codes).size();
    }

    /** In how many intervals anything was seen. */
    int intervals() {
        return numbers().size();
    }

    /** The numbers of the intervals in which one of these was seen. */
    Set<Long> numbers(Collection<String> codes) {
        Definition.IntervalRule rule = Objects.requireNonNull(framework.interval());
        return of(events(), codes)
                .map(event -> event.start() / rule.millis())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of those in which anything was seen. */
    Set<Long> numbers() {
        return numbers(framework.codes().stream().map(Code::key).collect(Collectors.toSet()));
    }

    private static Stream<Event> of(List<Event> events, Collection<String> codes) {
        Set<String> sought = Set.copyOf(codes);
        return events.stream().filter(event -> sought.contains(event.code()));
    }
}
