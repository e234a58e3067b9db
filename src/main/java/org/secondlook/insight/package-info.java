/**
 * What can be told of many people together without telling it of one: how near the teachers of a course come with their
 * estimates, how that grows, and what was in what they did of programmes, of those who have agreed to be counted, from five on.
 *
 * <p>Exposes {@link org.secondlook.insight.ActsDone}, which programme fills; pages lead here by its addresses. Tells nothing; hears that a look was erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "sharing", "observation", "library"})
package org.secondlook.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
