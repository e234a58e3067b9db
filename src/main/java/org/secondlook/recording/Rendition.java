package org.secondlook.recording;

import org.jspecify.annotations.Nullable;

/**
 * A version of a recording that can be watched at {@code /recordings/{id}/media/{name}}.
 *
 * @param name by which it is asked for
 * @param bytes how many the whole of it has
 * @param width of the picture in pixels; null for sound alone
 * @param height of the picture in pixels; null for sound alone
 */
public record Rendition(
        String name,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {}
