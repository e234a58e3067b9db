/**
 * Finding something to learn from: one search over all that stands on the shelf, filters, bookmarks and collections.
 *
 * <p>Exposes {@link org.secondlook.finding.Shelf}, on which the modules above put what they have, and what they may fill:
 * {@link org.secondlook.finding.Wish}, what somebody works on now, and {@link org.secondlook.finding.AreaNames}. Pages lead to it and have
 * its button for a bookmark by addresses. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people"})
package org.secondlook.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
