/**
 * Lesson video: receives, stores, prepares, plays and erases recordings. A recording belongs to one person, for ever, and
 * nobody else finds it here.
 *
 * <p>Exposes {@link org.secondlook.recording.Recordings} and {@link org.secondlook.recording.Renditions}. Tells {@link org.secondlook.recording.RecordingErased}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "media", "people"})
package org.secondlook.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
