package org.secondlook.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How loud a lesson is, ten times a second (EBU R 128).
 *
 * <p>Quiet is what the standard itself leaves out when it says how loud a programme is: moments more than 10 LU below the
 * programme's own loudness (ITU-R BS.1770, relative gate), or below -70 LUFS (its absolute gate). A lesson recorded from
 * the back of the room is held against itself and not against one recorded at the desk.
 */
public final class Soundscape {

    /** What a stretch must last to be called quiet. */
    public static final Duration LEAST_QUIET = Duration.ofSeconds(3);

    static final Duration STEP = Duration.ofMillis(100);

    private static final Duration WINDOW = Duration.ofMillis(400);
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    /** In LUFS: what AES TD1008 recommends for speech that is streamed. */
    private static final double TARGET = -18;

    private static final double MOST_GAIN = 20;
    private static final int MOST_PEAKS = 2000;

    private final double loudness;
    private final List<Tenth> tenths;

    Soundscape(double loudness, List<Tenth> tenths) {
        this.loudness = loudness;
        this.tenths = List.copyOf(tenths);
    }

    /** The integrated loudness in LUFS; -70 for one that is silent all over. */
    public double loudness() {
        return loudness;
    }

    /** The loudness in LUFS below which a moment is quiet. */
    public double threshold() {
        return Math.max(ABSOLUTE_GATE, loudness + RELATIVE_GATE);
    }

    /** The gain in dB that brings the lesson to where speech is heard well; what is hardly there is not torn up. */
    public double gain() {
        return loudness <= ABSOLUTE_GATE ? 0 : Math.max(-MOST_GAIN, Math.min(MOST_GAIN, TARGET - loudness));
    }

    public Waveform waveform() {
        int together = Math.max(1, (tenths.size() + MOST_PEAKS - 1) / MOST_PEAKS);
        List<Integer> peaks = IntStream.iterate(0, first -> first < tenths.size(), first -> first + together)
                .map(first -> highest(first, Math.min(tenths.size(), first + together)))
                .boxed()
                .toList();
        return new Waveform(together * STEP.toMillis() / 1000.0, peaks);
    }

    /** The stretches in which it is quiet for three seconds or more. Why it is quiet, nobody here knows. */
    public List<Stretch> quiet() {
        var stretches = new ArrayList<Stretch>();
        int first = -1;
        for (int at = 0; at <= tenths.size(); at++) {
            boolean quiet = at < tenths.size() && tenths.get(at).momentary() < threshold();
            if (quiet && first < 0) {
                first = at;
            } else if (!quiet && first >= 0) {
                stretches.add(stretch(first, at));
                first = -1;
            }
        }
        stretches.removeIf(stretch -> stretch.length().compareTo(LEAST_QUIET) < 0);
        return stretches;
    }

    /** Each measure looks back over its window, so a quiet one says that its whole window was quiet. */
    private static Stretch stretch(int first, int end) {
        Duration from = STEP.multipliedBy(first + 1L).minus(WINDOW);
        return new Stretch(from.isNegative() ? Duration.ZERO : from, STEP.multipliedBy(end));
    }

    private int highest(int first, int end) {
        double peak = tenths.subList(first, end).stream()
                .mapToDouble(Tenth::peak)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return (int) Math.round(255 * Math.min(1, Math.pow(10, peak / 20)));
    }

    /**
     * A tenth of a second.
     *
     * @param momentary its loudness in LUFS, over the 400 ms up to its end
     * @param peak its highest sample in dB of full scale
     */
    record Tenth(float momentary, float peak) {}
}
