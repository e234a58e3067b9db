package org.secondlook.design;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one thing stands among: what came before, what comes after, and what belongs to it. Made once for all rules. */
class Among {

    /** By these something is learnt or opened again; a try in class is practice. */
    static final Set<ActivityKind> OPENING =
            EnumSet.of(ActivityKind.STRATEGY, ActivityKind.EXEMPLAR, ActivityKind.REHEARSAL, ActivityKind.JOURNAL);

    /** Longer than this, one sitting is no small piece. */
    private static final int MOST_MINUTES = 30;

    private static final int DAYS_BETWEEN = 7;
    private static final int TIMES = 3;

    private final Map<Learning, Integer> places = new IdentityHashMap<>();
    private final Set<Learning> firstOfCalmModules;
    private final Map<String, LocalDate> firstOpened = new HashMap<>();
    private final Map<String, Learning> lastTried = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final @Nullable Learning secondLook;

    /** Days first: what has none stands where it was put. */
    Among(List<Learning> all) {
        List<Learning> inOrder = inOrder(all);
        inOrder.forEach(one -> places.put(one, places.size()));
        firstOfCalmModules = firstOfCalmModules(all);
        inOrder.forEach(this::note);
        secondLook = secondLook(inOrder);
    }

    /** Of several on one day each stays where it was put; what has no day comes after what stands before it. */
    private static List<Learning> inOrder(List<Learning> all) {
        Map<Learning, LocalDate> days = new IdentityHashMap<>();
        LocalDate reached = LocalDate.MIN;
        for (Learning one : all) {
            reached = Objects.requireNonNullElse(one.day(), reached);
            days.put(one, reached);
        }
        return all.stream()
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(days.get(one))))
                .toList();
    }

    private void note(Learning one) {
        String strategy = one.strategy();
        if (strategy != null && one.kind() == ActivityKind.ATTEMPTS) {
            lastTried.put(strategy, one);
            tries.merge(strategy, one.times(), Integer::sum);
        } else if (strategy != null && one.day() != null && OPENING.contains(one.kind())) {
            firstOpened.putIfAbsent(strategy, one.day());
        }
    }

    private static @Nullable Learning secondLook(List<Learning> inOrder) {
        List<Learning> looks = inOrder.stream()
                .filter(one -> one.kind() == ActivityKind.LOOK && one.day() != null)
                .toList();
        return looks.stream()
                .filter(one -> isLater(looks.get(0).day(), one.day()))
                .findFirst()
                .orElse(null);
    }

    private static Set<Learning> firstOfCalmModules(List<Learning> all) {
        Map<String, List<Learning>> modules = all.stream().collect(Collectors.groupingBy(Learning::module));
        return modules.values().stream()
                .filter(Among::isCalm)
                .flatMap(module -> module.stream().filter(one -> one.strategy() != null).limit(1))
                .collect(Collectors.toCollection(() -> java.util.Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    /** One thing that it is about, in pieces that fit into one sitting. */
    private static boolean isCalm(Collection<Learning> module) {
        long subjects = strategies(module).distinct().count();
        return subjects == 1
                && module.stream().allMatch(one -> one.kind().isTogether() || one.minutes() <= MOST_MINUTES);
    }

    private static Stream<String> strategies(Collection<Learning> module) {
        return module.stream().flatMap(one -> Stream.ofNullable(one.strategy()));
    }

    private static boolean isLater(@Nullable LocalDate first, @Nullable LocalDate then) {
        return first != null && then != null && !then.isBefore(first.plusDays(DAYS_BETWEEN));
    }

    boolean isFirstOfCalmModule(Learning one) {
        return firstOfCalmModules.contains(one);
    }

    boolean isOpenedAgain(Learning one) {
        return one.strategy() != null && isLater(firstOpened.get(one.strategy()), one.day());
    }

    /** Two looks a week or more apart can show a change. */
    boolean isAfterTwoLooks(Learning one) {
        return secondLook != null && place(one) > place(secondLook);
    }

    boolean isBeforeAttempts(Learning one) {
        Learning tried = one.strategy() == null ? null : lastTried.get(one.strategy());
        return tried != null && place(one) < place(tried);
    }

    boolean isTriedThreeTimes(Learning one) {
        return one.times() >= TIMES || (one.strategy() != null && tries.getOrDefault(one.strategy(), 0) >= TIMES);
    }

    private int place(Learning one) {
        return Objects.requireNonNull(places.get(one));
    }
}
