package org.secondlook.exemplar;

/**
 * An exemplar that a whole school sees.
 *
 * @param focusQuestion with which it is watched
 * @param strategy the key of the strategy that it shows
 * @param minutes how long it takes, rounded up
 */
public record Exemplar(ExemplarId id, String title, String focusQuestion, String strategy, int minutes) {}
