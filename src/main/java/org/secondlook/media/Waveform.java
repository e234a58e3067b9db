package org.secondlook.media;

import java.util.List;

/**
 * The outline of a sound, short enough to be drawn whatever the length.
 *
 * @param step how many seconds each peak stands for
 * @param peaks the highest amplitude of each step, 0 to 255 of what the file can hold
 */
public record Waveform(double step, List<Integer> peaks) {}
