package org.secondlook.observation;

/** What somebody expects of an indicator before they watch, and between which values they are fairly sure it lies. */
record Estimate(double low, double expected, double high) {

    Estimate {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException("not within its range: " + low + ", " + expected + ", " + high);
        }
    }

    public Range range() {
        return new Range(low, high);
    }
}
