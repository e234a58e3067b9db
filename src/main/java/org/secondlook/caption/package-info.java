/**
 * Captions of recordings: read from files, shown with the video, changed beside it, searched, and taken along. They belong
 * to whoever the recording belongs to, and nobody else finds them.
 *
 * <p>Exposes nothing: pages show them by their addresses. Tells nothing; hears that a recording was erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "recording"})
package org.secondlook.caption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
