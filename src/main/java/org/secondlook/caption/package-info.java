/**
 * Captions of recordings: read from files, shown with the video, changed beside it, searched, and taken along. They belong
 * to whoever the recording belongs to; whoever may watch a clip, or a lesson that is shared, sees what is said in it, and no more.
 *
 * <p>Exposes {@link org.secondlook.caption.Transcripts}; pages show captions by their addresses. Tells nothing; hears that a recording was erased, and what was cut away
 * of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"clip", "foundation", "people", "recording"})
package org.secondlook.caption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
