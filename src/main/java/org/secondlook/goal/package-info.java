/**
 * What a teacher wants to change for pupils, in their own words: why, how one would see it, which part of the school's vision it
 * serves, and until when. Seen by nobody else, unless its owner shares it with somebody.
 *
 * <p>Exposes nothing: pages show it by its addresses, and {@code sharing} knows it as something that can be shared. The number at
 * which a goal aims is the line in the picture of growth, and kept there. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "culture", "sharing", "observation"})
package org.secondlook.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
