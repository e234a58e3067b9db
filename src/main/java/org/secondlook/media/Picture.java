package org.secondlook.media;

import java.util.Set;

/**
 * The moving picture of a file.
 *
 * @param stream its number among the file's streams
 * @param codec as ffmpeg calls it
 * @param pixelFormat as ffmpeg calls it; {@code yuv420p} is what browsers show
 * @param size as it is meant to be seen: turned upright, pixels square
 * @param asStored whether the stored pixels are seen just as they are: not turned, not stretched, not interlaced
 * @param interlaced whether each frame holds two half-pictures, as camcorders make them
 * @param highDynamicRange whether its brightness is meant for a screen that most people do not have
 * @param frameRate frames per second on average; 0 when unknown
 */
public record Picture(
        int stream,
        String codec,
        String pixelFormat,
        FrameSize size,
        boolean asStored,
        boolean interlaced,
        boolean highDynamicRange,
        double frameRate) {

    private static final Set<String> PLAIN = Set.of("yuv420p", "yuvj420p");

    boolean isPlain() {
        return asStored && PLAIN.contains(pixelFormat);
    }
}
