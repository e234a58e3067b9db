/**
 * Something that went well, in the words of the teacher with whom it did, for those to whom they want to show it. Nothing is
 * counted, ranked or proposed to anybody; what somebody is shown stands among what is shared with them.
 *
 * <p>Exposes nothing: pages lead here by its addresses, with the words to begin with, and {@code sharing} knows it as something that
 * can be shared. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "sharing"})
package org.secondlook.celebration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
