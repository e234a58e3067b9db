package org.secondlook.observation;

/** One lesson in the picture: what it shows, and how far that is from what was expected. */
record GrowthPoint(GrowthLook look, Meaning meaning, GapRow row) {

    /** What the video shows. */
    public double value() {
        return row.evidence().value();
    }

    /** How far the expectation was from it, in whichever direction; as it is drawn. */
    public double distance() {
        return Math.abs(row.gap());
    }

    /** The same as people are told. */
    public double distanceTold() {
        return row.indicator().inWords(distance());
    }

    public double minutes() {
        return look.codedMillis() / 60_000.0;
    }
}
