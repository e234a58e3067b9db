package org.secondlook.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobKey;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;

/**
 * A whole file made of a recording: a version of it to watch, its poster, or what was found out about it.
 *
 * @param name by which it is asked for
 * @param blob where its bytes are
 * @param bytes how many it has
 * @param size of the picture; null for sound alone
 * @param readyAt when it was ready to be shown
 */
public record RenditionFile(
        String name, BlobKey blob, long bytes, @Nullable FrameSize size, Instant readyAt) {

    static final String SOURCE = "source";
    public static final String LARGE = "720p";
    public static final String SMALL = "360p";
    public static final String SOUND = "audio";
    public static final String POSTER = "poster";
    static final String WAVEFORM = "waveform";
    static final String QUIET = "quiet";
    static final String SPRITES = "sprites";

    /** The names of what one hears, or sees of the sound: nothing of the picture is in these. */
    static final List<String> UNSEEN = List.of(SOUND, WAVEFORM, QUIET);

    /** The kind of file, as we wrote it. */
    public Packaging packaging() {
        return Packaging.ofName(blob.value());
    }

    /** Whether something of the lesson's picture is in it. */
    boolean isSeen() {
        return !UNSEEN.contains(name);
    }

    /** Tells this file from every other that has had, or will have, the same address. */
    String entityTag() {
        return "\"" + Long.toHexString(readyAt.toEpochMilli()) + "-" + Long.toHexString(bytes) + "\"";
    }
}
