package org.secondlook.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ffmpeg's words for pictures and sound that every browser plays. */
final class Encoding {

    private static final double ORDINARY_FRAMES = 30;
    private static final double MOST_FRAMES = 30.5;
    private static final double FEWEST_FRAMES = 5;
    private static final double MOST_BELIEVABLE_FRAMES = 240;
    private static final double BITS_PER_PIXEL = 2.7;
    private static final double LEAST_GAIN = 1;

    /** -1.5 dB of full scale. */
    private static final double HIGHEST_PEAK = 0.84;

    private static final int LEAST_BITS = 150_000;

    /** Bright scenes of phones in high dynamic range, brought down to what an ordinary screen shows. */
    private static final String TO_STANDARD_RANGE =
            "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";

    private Encoding() {}

    /** The chain of filters that turns a stored picture into one of the given size: upright is ffmpeg's own doing. */
    static String filters(Picture picture, FrameSize size, Toolbox tools) {
        return (picture.interlaced() ? "yadif," : "")
                + small(picture, size, tools)
                + ",fps=" + frameRate(picture) + ",format=yuv420p";
    }

    /** The chain of filters that gives a single picture its size, and the brightness of an ordinary screen. */
    static String small(Picture picture, FrameSize size, Toolbox tools) {
        return "scale=" + size.width() + ":" + size.height()
                + (picture.highDynamicRange() && tools.mapsTones() ? "," + TO_STANDARD_RANGE : "")
                + ",setsar=1";
    }

    /** H.264 with a key frame every two seconds, so that seeking is exact enough to be useful. */
    static List<String> picture(Picture picture, FrameSize size, Toolbox tools) {
        int bits = bits(size);
        var words = new ArrayList<>(
                List.of("-c:v", tools.encoder(), "-g", Long.toString(Math.round(2 * frameRate(picture)))));
        if (tools.encoder().equals("libx264")) {
            words.addAll(List.of("-preset", "veryfast", "-crf", "23"));
            words.addAll(List.of("-maxrate", Integer.toString(bits), "-bufsize", Integer.toString(2 * bits)));
        } else {
            words.addAll(List.of("-b:v", Integer.toString(bits)));
        }
        return words;
    }

    /** The bits per second that a picture of this size may take. */
    static int bits(FrameSize size) {
        return (int) Math.max(LEAST_BITS, size.pixels() * BITS_PER_PIXEL);
    }

    /** AAC in at most two channels; gaps of the source stay gaps, so that sound and picture stay together. */
    static List<String> sound(Sound sound, double gain) {
        String channels = Integer.toString(Math.min(2, sound.channels()));
        return List.of(
                "-c:a",
                "aac",
                "-b:a",
                "96k",
                "-ar",
                "48000",
                "-ac",
                channels,
                "-af",
                "aresample=async=1" + level(gain));
    }

    /** One gain from end to end, so that what was quiet stays so beside what was loud; a limiter keeps off the top. */
    private static String level(double gain) {
        return Math.abs(gain) < LEAST_GAIN
                ? ""
                : String.format(Locale.ROOT, ",volume=%.1fdB,alimiter=limit=%.2f:level=0", gain, HIGHEST_PEAK);
    }

    /** The source's rate, halved until it is ordinary; browsers' recordings often claim a thousand frames a second. */
    private static double frameRate(Picture picture) {
        double rate = picture.frameRate();
        if (rate < FEWEST_FRAMES || rate > MOST_BELIEVABLE_FRAMES) {
            return ORDINARY_FRAMES;
        }
        while (rate > MOST_FRAMES) {
            rate /= 2;
        }
        return rate;
    }
}
