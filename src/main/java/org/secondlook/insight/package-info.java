/**
 * What can be told of many people together without telling it of one: how near the teachers of a course come with their
 * estimates, of those who have agreed to be counted, from five on.
 *
 * <p>Exposes nothing: pages lead here by its addresses. Tells nothing; hears that a look was erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "sharing", "observation"})
package org.secondlook.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
