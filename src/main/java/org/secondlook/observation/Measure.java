package org.secondlook.observation;

/** What an indicator tells of a lesson, and so in which unit it is expected, found and compared. */
enum Measure {
    /** Per cent of the time that was coded. */
    SHARE_OF_TIME,
    /** How many in ten minutes, so that lessons and parts of them compare. */
    COUNT,
    /** Per cent of some events among others, such as open questions among all. */
    SHARE_OF_COUNT,
    /** Seconds that something lasts on the average. */
    MEAN_DURATION,
    /** Per cent of the intervals in which something was seen. */
    SHARE_OF_INTERVALS,
    /** The mean of what was rated. */
    RATING;

    private static final double PER_CENT = 100;

    boolean isShare() {
        return this == SHARE_OF_TIME || this == SHARE_OF_COUNT || this == SHARE_OF_INTERVALS;
    }

    /** Whether it is about codes that last. */
    boolean isOfTime() {
        return this == SHARE_OF_TIME || this == MEAN_DURATION;
    }

    /** Whether it goes as far as a framework says. */
    boolean hasOpenEnd() {
        return this == COUNT || this == MEAN_DURATION;
    }

    /** Where the scale of every other one ends. */
    double end() {
        return this == RATING ? Definition.Element.MOST : PER_CENT;
    }

    /** From one value to the next, where a framework does not say it. */
    double usualStep() {
        return switch (this) {
            case MEAN_DURATION -> 0.1;
            case RATING -> 0.5;
            default -> 1;
        };
    }
}
