package org.secondlook.insight;

/**
 * How near the first looks of the same people came, of whom a batch tells later ones.
 *
 * @param distance how far their estimates were from the video, in points
 * @param contained how many of a hundred ranges contained what it shows
 */
record First(Step distance, Step contained) {}
