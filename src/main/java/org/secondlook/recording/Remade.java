package org.secondlook.recording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a revision has made of a lesson.
 *
 * @param trim what was cut away in it; empty when all of the lesson is seen and is to be
 * @param length how long it is now
 */
record Remade(Optional<Trim> trim, Duration length, List<MadeFile> files) {}
