package org.secondlook.observation;

import org.jspecify.annotations.Nullable;

/** What a coding says about an indicator: some evidence, or why there is none yet. */
sealed interface Finding {

    /**
     * What the video shows.
     *
     * @param value in the unit of the measure
     * @param count how many events, intervals or ratings it rests on; milliseconds for a share of the time
     * @param likely between which values the true one lies, 95 times of 100; null where nobody can say
     */
    record Evidence(double value, long count, @Nullable Range likely) implements Finding {}

    /** Too little is coded to be fair. */
    record TooLittle(long millisMissing, int intervalsMissing) implements Finding {

        /** Rounded up, so that nobody is told that nothing is missing. */
        public long secondsMissing() {
            return (millisMissing + 999) / 1000;
        }
    }

    /** Nothing was coded or rated of which it could be said. */
    record Nothing() implements Finding {}
}
