package org.secondlook.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Some weeks beside each other, the last one last, as a picture of 100 by 100 shows them. */
record Weeks(List<Week> each) {

    static final int SHOWN = 8;

    /** A scale does not jump because of ten minutes. */
    private static final int LEAST = 60;

    Weeks {
        each = List.copyOf(each);
    }

    static Weeks until(LocalDate monday, List<Slot> slots) {
        return new Weeks(IntStream.range(0, SHOWN)
                .mapToObj(at -> Week.of(monday.minusWeeks(SHOWN - 1L - at), slots))
                .toList());
    }

    public int planned() {
        return each.stream().mapToInt(Week::planned).sum();
    }

    public int used() {
        return each.stream().mapToInt(Week::used).sum();
    }

    public int unsaid() {
        return each.stream().mapToInt(Week::unsaid).sum();
    }

    /** The top of the scale, in whole hours. */
    public int top() {
        int most = each.stream().mapToInt(Week::planned).max().orElse(0);
        return Math.max(LEAST, (most + 59) / 60 * 60);
    }

    /** How high so many minutes stand, in hundredths. */
    public int height(int minutes) {
        return Math.round(100f * minutes / top());
    }
}
