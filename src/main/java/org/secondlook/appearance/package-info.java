/**
 * Who can be seen in a lesson: the classes that its owner names, whether what is permitted there suffices for showing it to others, and
 * what the owner has judged of pupils for whom it does not. Watching one's own lesson never depends on it.
 *
 * <p>Exposes whether everybody who can be seen may be, for a purpose ({@link org.secondlook.appearance.Appearances}). Fills {@link org.secondlook.sharing.ShareGate}: nobody shares a lesson or a clip of it before; shares that run are paused while somebody in it may
 * not be shown. Tells {@link
 * org.secondlook.appearance.AppearanceChanged}; hears that permissions have changed or are forgotten, and that something of a recording is uncovered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"clip", "culture", "foundation", "people", "recording", "sharing"})
package org.secondlook.appearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
