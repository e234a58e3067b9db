package org.secondlook.media;

import java.nio.file.Path;
import java.util.List;

/**
 * How a strange file is opened, by ffprobe and by ffmpeg alike: from this machine only, as one of the containers that
 * cameras and browsers write (so that no playlist, script or picture is ever interpreted), with bounded frames.
 */
final class Input {

    private static final String CONTAINERS = "mov,matroska,avi,mpegts,mpeg,asf,ogg,mp3,wav";

    private Input() {}

    static List<String> of(Path file, MediaProperties properties) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                CONTAINERS,
                "-max_pixels",
                Long.toString(properties.maxPixels()),
                "-i",
                file.toAbsolutePath().toString());
    }
}
