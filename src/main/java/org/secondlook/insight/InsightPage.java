package org.secondlook.insight;

import java.util.List;
import java.util.Locale;

/**
 * The page about what is told of many.
 *
 * @param batches the oldest first
 * @param forLead whether a lead reads it, or somebody who lets themself be counted
 */
record InsightPage(List<Batch> batches, boolean forLead) {

    /** As many as there is room for on a phone. */
    private static final int DRAWN = 12;

    private static final double PER_CENT = 100;

    InsightPage {
        batches = List.copyOf(batches);
    }

    public boolean isEmpty() {
        return batches.isEmpty();
    }

    public Batch newest() {
        return batches.get(batches.size() - 1);
    }

    /** Those in the picture. */
    public List<Batch> drawn() {
        return batches.subList(Math.max(0, batches.size() - DRAWN), batches.size());
    }

    /** Where one of them stands in the picture, from the left. */
    public String across(int index) {
        return String.format(Locale.ROOT, "%.2f%%", PER_CENT * (index + 0.5) / drawn().size());
    }
}
