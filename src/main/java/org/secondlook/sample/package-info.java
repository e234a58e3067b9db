/**
 * A neutral lesson that is nobody's: drawn figures, made voices, and a coding of it with reasons. Whoever is here for the first time
 * is led past who sees what to it, and only then to a lesson of their own. That somebody has watched it is noted once;
 * what they try on it is kept nowhere.
 *
 * <p>Exposes {@link org.secondlook.sample.Introductions}, by which pages know whom to lead, and who has watched. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people"})
package org.secondlook.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
