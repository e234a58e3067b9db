package org.secondlook.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was watched on one day: a view receipt.
 *
 * @param stretches in seconds, in their order, none touching the next
 */
record Watched(LocalDate day, List<Stretch> stretches) {

    /** How long a piece is, of which players tell. Coarse: it says what was looked at, not how somebody looks. */
    static final int PIECE = 10;

    private static final int OF_A_DAY = 24 * 60 * 60 / PIECE;
    private static final int AT_ONCE = 100;

    Watched {
        stretches = List.copyOf(stretches);
    }

    /** Whether these are numbers of pieces, as many as a player tells at once. */
    static boolean areSome(Set<Integer> pieces) {
        return !pieces.isEmpty()
                && pieces.size() <= AT_ONCE
                && pieces.stream().allMatch(piece -> piece >= 0 && piece < OF_A_DAY);
    }

    /** Joins pieces of one day, in their order, to stretches. */
    static Watched of(LocalDate day, List<Integer> pieces) {
        List<Stretch> stretches = new ArrayList<>();
        for (int piece : pieces) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).end() == piece * PIECE) {
                stretches.set(last, new Stretch(stretches.get(last).start(), (piece + 1) * PIECE));
            } else {
                stretches.add(new Stretch(piece * PIECE, (piece + 1) * PIECE));
            }
        }
        return new Watched(day, stretches);
    }

    /** As people read it: {@code 02:10 – 06:40, 09:00 – 09:10}. */
    public String text() {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining(", "));
    }

    /** From second to second. */
    record Stretch(int start, int end) {

        /** As people read it: {@code 02:10 – 06:40}. */
        public String text() {
            return moment(start) + " – " + moment(end);
        }

        private static String moment(int second) {
            return second < 3600
                    ? String.format(Locale.ROOT, "%02d:%02d", second / 60, second % 60)
                    : String.format(Locale.ROOT, "%d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
        }
    }
}
