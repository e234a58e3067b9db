package org.secondlook.insight;

/**
 * How many of some people, in words. Of five or more, each word stands for two numbers at least: so no word alone tells that nobody is
 * meant, or everybody, and most often one person more or less is the same word.
 */
enum Extent {
    FEW,
    HALF,
    MOST;

    private static final int PARTS = 3;

    static Extent of(long some, int people) {
        if (some < 0 || some > people || people < Batch.FEWEST) {
            throw new IllegalArgumentException("no extent: " + some + " of " + people);
        } else if (PARTS * some < people) {
            return FEW;
        } else {
            return PARTS * some > 2L * people ? MOST : HALF;
        }
    }
}
