package org.secondlook.observation;

/** From one value to another, both included. */
record Range(double low, double high) {

    Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }
}
