package org.secondlook.observation;

import java.util.List;
import java.util.Locale;

/**
 * When an indicator was seen, by one and by another, as it is drawn: two lanes along one time.
 *
 * @param all from where to where both reach
 */
record Lanes(Indicator indicator, Stretch all, List<Stretch> one, List<Stretch> other) {

    private static final double PER_CENT = 100;

    Lanes {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** Where a mark begins. */
    public String at(Stretch mark) {
        return percent(mark.from() - all.from());
    }

    /** How wide it is; what lasts for no time is drawn as thin as a line. */
    public String across(Stretch mark) {
        return percent(mark.length());
    }

    private String percent(long millis) {
        return String.format(Locale.ROOT, "%.3f%%", PER_CENT * millis / all.length());
    }

    public String start() {
        return Moment.text(all.from());
    }

    public String end() {
        return Moment.text(all.to());
    }
}
