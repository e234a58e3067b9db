package org.secondlook.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sound of the lesson as samples, to which voices and noises are added at their times. */
final class Sound {

    static final int RATE = 48_000;

    private static final int TAPS = 16;
    private static final double SPOKEN = 0.175;
    private static final double LOUDEST = 0.8;
    private static final long SEED = 0x5ec0_4d10_0cL;

    private final float[] samples;
    private long chance = SEED;

    Sound(long millis) {
        samples = new float[at(millis)];
    }

    static int at(long millis) {
        return (int) (millis * RATE / 1000);
    }

    void add(float[] other, long millis, double gain) {
        int from = at(millis);
        for (int at = 0; at < other.length && from + at < samples.length; at++) {
            samples[from + at] += (float) (other[at] * gain);
        }
    }

    /** The air of a room, below all that is said. */
    void addRoom() {
        double low = 0;
        for (int at = 0; at < samples.length; at++) {
            low += (noise() - low) * 0.02;
            samples[at] += (float) (low * 0.012);
        }
    }

    /** Pencils on paper: short strokes of hissing noise, now here, now there. */
    void addWriting(long start, long end) {
        for (int at = at(start); at < at(end) - RATE; at += (int) (RATE * (0.05 + 0.12 * (noise() + 1)))) {
            int length = (int) (RATE * (0.05 + 0.05 * (noise() + 1)));
            double loud = 0.010 + 0.006 * noise();
            double before = 0;
            for (int stroke = 0; stroke < length; stroke++) {
                double now = noise();
                double swell = Math.sin(Math.PI * stroke / length);
                samples[at + stroke] += (float) ((now - before) * swell * loud);
                before = now;
            }
        }
    }

    /** As many voices as there are, over and over, behind a wall: that there is talk one hears, and not what is said. */
    void addMurmur(long start, long end, float[][] voices) {
        float[] murmur = new float[at(end) - at(start)];
        for (int voice = 0; voice < voices.length * 2; voice++) {
            float[] words = voices[voice % voices.length];
            int shift = (int) ((noise() + 1) / 2 * words.length);
            for (int at = 0; at < murmur.length; at++) {
                murmur[at] += words[(at + shift) % words.length];
            }
        }
        float[] dull = dulled(dulled(murmur, 0.09), 0.09);
        int fade = RATE / 2;
        for (int at = 0; at < dull.length; at++) {
            dull[at] *= (float) Math.min(1, Math.min(at, dull.length - at) / (double) fade);
        }
        add(evened(dull), start, 0.5);
    }

    private static float[] dulled(float[] bright, double share) {
        float[] dull = new float[bright.length];
        double low = 0;
        for (int at = 0; at < bright.length; at++) {
            low += (bright[at] - low) * share;
            dull[at] = (float) low;
        }
        return dull;
    }

    /** The same as loud as all others. */
    static float[] evened(float[] voice) {
        double power = 0;
        int heard = 0;
        for (float sample : voice) {
            if (Math.abs(sample) > 0.01) {
                power += sample * sample;
                heard++;
            }
        }
        double gain = SPOKEN / Math.sqrt(power / Math.max(1, heard));
        float[] even = new float[voice.length];
        for (int at = 0; at < voice.length; at++) {
            double sample = voice[at] * gain;
            even[at] = (float) (LOUDEST * Math.tanh(sample / LOUDEST));
        }
        return even;
    }

    /** How loud it is around a moment, from 0 to about 1. */
    double level(long millis) {
        int from = Math.max(0, at(millis) - RATE / 40);
        int to = Math.min(samples.length, at(millis) + RATE / 40);
        double power = 0;
        for (int at = from; at < to; at++) {
            power += samples[at] * samples[at];
        }
        return to > from ? Math.sqrt(power / (to - from)) / SPOKEN / 1.5 : 0;
    }

    /** Without the silence before and after it. */
    static float[] trimmed(float[] voice, double silent, double margin) {
        int first = 0;
        int last = voice.length - 1;
        while (first < last && Math.abs(voice[first]) < silent) {
            first++;
        }
        while (last > first && Math.abs(voice[last]) < silent) {
            last--;
        }
        int more = (int) (margin * RATE);
        return Arrays.copyOfRange(voice, Math.max(0, first - more), Math.min(voice.length, last + more));
    }

    /** Read at another pace, through a window that lets no new tones arise. */
    static float[] resampled(float[] samples, double pace) {
        float[] made = new float[(int) (samples.length / pace)];
        for (int at = 0; at < made.length; at++) {
            double place = at * pace;
            int middle = (int) place;
            double sum = 0;
            for (int tap = middle - TAPS + 1; tap <= middle + TAPS; tap++) {
                if (tap >= 0 && tap < samples.length) {
                    sum += samples[tap] * weight(place - tap);
                }
            }
            made[at] = (float) sum;
        }
        return made;
    }

    private static double weight(double distance) {
        if (Math.abs(distance) < 1e-9) {
            return 1;
        }
        double angle = Math.PI * distance;
        return Math.sin(angle) / angle * (0.5 + 0.5 * Math.cos(angle / TAPS));
    }

    /** The highest sample of each tenth of a second, from 0 to 255, as pages of lessons are told it. */
    String peaks() {
        int step = RATE / 10;
        List<String> peaks = new ArrayList<>();
        for (int from = 0; from < samples.length; from += step) {
            float peak = 0;
            for (int at = from; at < Math.min(samples.length, from + step); at++) {
                peak = Math.max(peak, Math.abs(samples[at]));
            }
            peaks.add(Integer.toString(Math.min(255, Math.round(255 * peak))));
        }
        return "{\"step\": 0.1, \"peaks\": [" + String.join(",", peaks) + "]}\n";
    }

    byte[] wave() {
        ByteBuffer wave = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wave.putShort((short) 2).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (float sample : samples) {
            wave.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * 32767));
        }
        return wave.array();
    }

    /** From -1 to 1, the same every time (Knuth's linear congruence). */
    private double noise() {
        chance = chance * 6364136223846793005L + 1442695040888963407L;
        return (chance >> 11) / (double) (1L << 52);
    }
}
