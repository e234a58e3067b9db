/**
 * Turns completions into scores that the platform shows, and outlives a platform that is down.
 *
 * <p>Exposes nothing. Hears that an activity was completed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "lti", "people", "programme"})
package org.secondlook.gradebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
