package org.secondlook.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a recording, in milliseconds from its beginning; what was cut away of it lies before that. */
record Stretch(long from, long to) {

    Stretch {
        if (to <= from) {
            throw new IllegalArgumentException("not a stretch: " + from + " to " + to);
        }
    }

    /** Everything from the beginning to an end, which need not be known. */
    static Stretch upTo(@Nullable Long end) {
        return new Stretch(0, end == null ? Long.MAX_VALUE : end);
    }

    boolean contains(long moment) {
        return from <= moment && moment <= to;
    }

    long length() {
        return to - from;
    }

    /** How much of it lies within another. */
    long within(Stretch other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    /** The same time in as few stretches as can be, in their order. */
    static List<Stretch> union(List<Stretch> stretches) {
        List<Stretch> union = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparingLong(Stretch::from)).forEach(next -> join(next, union));
        return List.copyOf(union);
    }

    private static void join(Stretch next, List<Stretch> union) {
        int last = union.size() - 1;
        if (last >= 0 && next.from <= union.get(last).to) {
            Stretch before = union.get(last);
            union.set(last, new Stretch(before.from, Math.max(before.to, next.to)));
        } else {
            union.add(next);
        }
    }
}
