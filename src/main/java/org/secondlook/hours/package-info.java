/**
 * Protected time: when somebody means to watch, to look closely or to write, planned by themselves or taken from what their course offers. It
 * stands in their calendar, and what came of it is what they say. Nobody else sees any of it.
 *
 * <p>Exposes nothing: pages lead here by its addresses. Fills {@link org.secondlook.notice.CalendarSource}. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice"})
package org.secondlook.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
