/**
 * A portfolio: what somebody has of their own growth, at this school and, through links that they made, at others of theirs; to read as
 * one, and as a file. Nobody else reads it, and it keeps nothing.
 *
 * <p>Exposes nothing: pages lead here by its addresses. Each module tells its own by {@link org.secondlook.people.PortfolioPiece}. Tells
 * nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"appearance", "culture", "people", "recording", "foundation"})
package org.secondlook.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
