/**
 * A practice platform for the first run and the tests: small, honest LTI 1.3 with the manners of Moodle and of Canvas. Its
 * classes do not travel in the jar, and nobody depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "lti"})
package org.secondlook.campus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
