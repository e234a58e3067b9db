/**
 * Lesson video: receives, stores, prepares, plays and erases recordings. A recording belongs to one person, for ever, and
 * nobody else finds it here.
 *
 * <p>Exposes {@link org.secondlook.recording.Recordings} and {@link org.secondlook.recording.Renditions}. Owns {@link
 * org.secondlook.recording.AlongRecording}. Tells {@link org.secondlook.recording.RecordingErased}, {@link
 * org.secondlook.recording.RecordingRevised}, {@link org.secondlook.recording.RecordingMoved},
 * {@link org.secondlook.recording.RecordingUncovered}, {@link
 * org.secondlook.recording.RecordingRested}, {@link org.secondlook.recording.RecordingResumed} and {@link
 * org.secondlook.recording.RecordingSettled}. What one statement asks above, that a recording does not rest, is {@link
 * org.secondlook.recording.Awake}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "media", "people", "notice", "playback", "sharing"})
package org.secondlook.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
