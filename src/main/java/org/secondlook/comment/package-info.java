/**
 * Comments: what those between whom something is shared say to each other about it, at a moment or about the whole, and concerns
 * about what they see. Who reads along is decided by the one policy of shares, inside the statements; the owner keeps what was said.
 *
 * <p>Exposes nothing: the page of a share shows it by its address. Tells nothing; hears that a thing was erased, and what was cut
 * away of a lesson.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice", "recording", "sharing"})
package org.secondlook.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
