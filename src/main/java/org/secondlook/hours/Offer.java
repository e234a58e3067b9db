package org.secondlook.hours;

/** A time that whoever leads a course offers to all in it. Who takes it nobody learns. */
record Offer(OfferId id, Purpose purpose, Rhythm rhythm) {

    /** More is no help in choosing. */
    static final int MOST = 10;
}
