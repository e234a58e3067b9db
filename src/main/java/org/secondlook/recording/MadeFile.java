package org.secondlook.recording;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.FrameSize;
import org.secondlook.media.Packaging;

/** A file that a job has made and that nobody sees yet. */
record MadeFile(String name, Packaging packaging, @Nullable FrameSize size, Path file) {}
