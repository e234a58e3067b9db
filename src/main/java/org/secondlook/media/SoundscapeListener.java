package org.secondlook.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.secondlook.media.Soundscape.Tenth;

/** Gathers what ffmpeg's meters print about each tenth of a second: key and value in each line. */
final class SoundscapeListener implements ToolListener {

    /** Measures loudness (EBU R 128) and peaks, and prints both; the sound itself goes nowhere. */
    static final String METERS = "aresample=async=1:first_pts=0,ebur128=metadata=1,"
            + "astats=metadata=1:reset=1:measure_perchannel=none:measure_overall=Peak_level,"
            + "ametadata=delete:key=lavfi.r128.S,ametadata=delete:key=lavfi.r128.LRA,"
            + "ametadata=delete:key=lavfi.r128.LRA.low,ametadata=delete:key=lavfi.r128.LRA.high,"
            + "ametadata=print:file=-";

    private static final String MOMENTARY = "lavfi.r128.M";
    private static final String INTEGRATED = "lavfi.r128.I";
    private static final String PEAK = "lavfi.astats.Overall.Peak_level";
    private static final float NOTHING = -120;

    private final Progress progress;
    private final int most;
    private final List<Tenth> tenths = new ArrayList<>();
    private float momentary = Float.NEGATIVE_INFINITY;
    private double integrated = -70;
    private volatile int heard;

    SoundscapeListener(Progress progress, Duration longest) {
        this.progress = progress;
        this.most = (int) longest.dividedBy(Soundscape.STEP);
    }

    @Override
    public boolean hear(String line) {
        int middle = line.indexOf('=');
        if (middle > 0) {
            take(line.substring(0, middle), number(line.substring(middle + 1)));
        }
        return line.startsWith("frame:");
    }

    @Override
    public boolean isStillWanted() {
        return progress.reached(Soundscape.STEP.multipliedBy(heard));
    }

    /** Empty when there was no sound to be heard after all. */
    synchronized Optional<Soundscape> soundscape() {
        return tenths.isEmpty() ? Optional.empty() : Optional.of(new Soundscape(integrated, tenths));
    }

    /** The peak is the last that is said of each tenth; the remainder at the end, shorter than one, has no loudness. */
    private synchronized void take(String key, float value) {
        switch (key) {
            case MOMENTARY -> momentary = value;
            case INTEGRATED -> integrated = value;
            case PEAK -> add(value);
            default -> {}
        }
    }

    private void add(float peak) {
        if (momentary >= NOTHING && tenths.size() < most) {
            tenths.add(new Tenth(momentary, peak));
        }
        momentary = Float.NEGATIVE_INFINITY;
        heard = tenths.size();
    }

    private static float number(String text) {
        try {
            float value = Float.parseFloat(text);
            return Float.isNaN(value) ? NOTHING : Math.max(NOTHING, value);
        } catch (NumberFormatException odd) {
            return NOTHING;
        }
    }
}
