package org.secondlook.observation;

/** From what to what something went, from one lesson to another. */
record Change(double from, double to) {

    public boolean isNone() {
        return Math.abs(to - from) < GapRow.NEARLY_NOTHING;
    }

    public boolean isLess() {
        return to < from;
    }
}
