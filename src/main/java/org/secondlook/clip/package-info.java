/**
 * Clips: pieces of a recording with a title and a focus question, each cut into files of its own, so that whoever may watch
 * one can reach nothing of the rest. They belong to whoever the recording belongs to, and nobody else finds them.
 *
 * <p>Exposes which piece of a lesson somebody may watch, and clips for whoever releases them. Defines {@link
 * org.secondlook.clip.ClipShowing}, filled by whoever shows clips in another way than by a share; pages show clips by their addresses. Tells nothing; hears that a recording was erased, or
 * made anew, and what was cut away of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "media", "people", "playback", "recording", "sharing"})
package org.secondlook.clip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
