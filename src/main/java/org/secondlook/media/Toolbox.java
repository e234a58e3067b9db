package org.secondlook.media;

import java.nio.file.Files;

/**
 * The pair of programs that this node works with.
 *
 * @param source where they come from: configured, path or jar
 * @param version as ffmpeg tells it
 * @param encoder the H.264 encoder that this ffmpeg has
 * @param mapsTones whether it can bring a high dynamic range down to what an ordinary screen shows
 */
record Toolbox(Tool ffmpeg, Tool ffprobe, String source, String version, String encoder, boolean mapsTones) {

    /** Whether both programs are still where they were found. */
    boolean isThere() {
        return Files.isExecutable(ffmpeg.program()) && Files.isExecutable(ffprobe.program());
    }
}
