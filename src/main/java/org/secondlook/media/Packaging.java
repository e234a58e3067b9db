package org.secondlook.media;

import java.util.Arrays;
import java.util.List;

/** The kinds of file that we make for browsers. */
public enum Packaging {
    MP4("mp4", "video/mp4"),
    M4A("m4a", "audio/mp4"),
    WEBM("webm", "video/webm"),
    /** Takes all that cameras write; for ourselves, never for a browser. */
    MATROSKA("mkv", "video/x-matroska"),
    JPEG("jpg", "image/jpeg"),
    JSON("json", "application/json");

    private final String ending;
    private final String contentType;

    Packaging(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** The kind that the ending of a name tells. */
    public static Packaging ofName(String name) {
        return Arrays.stream(values())
                .filter(packaging -> name.endsWith("." + packaging.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of ours: " + name));
    }

    /** What names of such files end with, without the dot. */
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }

    /** What makes ffmpeg write such a file, its index first so that it can be watched and sought at once. */
    List<String> arguments() {
        return switch (this) {
            case MP4, M4A -> List.of("-movflags", "+faststart", "-f", "mp4");
            case WEBM -> List.of("-cues_to_front", "1", "-f", "webm");
            case MATROSKA -> List.of("-f", "matroska");
            case JPEG -> List.of("-f", "mjpeg");
            case JSON -> throw new IllegalStateException("no tool writes " + this);
        };
    }
}
