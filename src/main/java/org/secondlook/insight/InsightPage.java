package org.secondlook.insight;

import java.util.List;
import java.util.Locale;

/**
 * The page about what is told of many.
 *
 * @param batches the oldest first
 * @param experiences the oldest first
 * @param forLead whether a lead reads it, or somebody who lets themself be counted
 * @param wide whether whoever reads it sees all that there is to tell
 */
record InsightPage(List<Batch> batches, List<Experience> experiences, boolean forLead, boolean wide) {

    /** As many as there is room for on a phone. */
    private static final int DRAWN = 12;

    private static final double PER_CENT = 100;

    InsightPage {
        batches = List.copyOf(batches);
        experiences = List.copyOf(experiences);
    }

    public boolean isEmpty() {
        return batches.isEmpty() && experiences.isEmpty();
    }

    public Batch newest() {
        return last(batches);
    }

    /** Those in the picture. */
    public List<Batch> drawn() {
        return batches.subList(Math.max(0, batches.size() - DRAWN), batches.size());
    }

    /** Where one of them stands in the picture, from the left. */
    public String across(int index) {
        return String.format(Locale.ROOT, "%.2f%%", PER_CENT * (index + 0.5) / drawn().size());
    }

    /** Those that compare with first looks. */
    public List<Batch> grown() {
        return batches.stream().filter(batch -> batch.first() != null).toList();
    }

    public Batch newestGrown() {
        return last(grown());
    }

    public Experience newestExperience() {
        return last(experiences);
    }

    private static <T> T last(List<T> some) {
        return some.get(some.size() - 1);
    }
}
