package org.secondlook.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One of the files that a lesson is rendered into.
 *
 * @param size of the picture; null for sound alone
 * @param target the file to write
 */
public record Rendering(@Nullable FrameSize size, Path target) {}
