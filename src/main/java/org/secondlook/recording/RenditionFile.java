package org.secondlook.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.BlobKey;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;

/**
 * A whole file made of a recording: a version of it to watch, or its poster.
 *
 * @param name by which it is asked for
 * @param blob where its bytes are
 * @param bytes how many it has
 * @param size of the picture; null for sound alone
 * @param readyAt when it was ready to be shown
 */
record RenditionFile(
        String name, BlobKey blob, long bytes, @Nullable FrameSize size, Instant readyAt) {

    static final String SOURCE = "source";
    static final String LARGE = "720p";
    static final String SMALL = "360p";
    static final String SOUND = "audio";
    static final String POSTER = "poster";

    /** The kind of file, as we wrote it. */
    Packaging packaging() {
        return Packaging.ofName(blob.value());
    }

    /** Tells this file from every other that has had, or will have, the same address. */
    String entityTag() {
        return "\"" + Long.toHexString(readyAt.toEpochMilli()) + "-" + Long.toHexString(bytes) + "\"";
    }
}
