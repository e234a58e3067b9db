/**
 * Circles: peers of a course who look at each other's lessons, with a facilitator, a focus question and norms that each has accepted
 * before they see anything; one after the other shows something, and when the circle closes, all that was shared with it is over.
 *
 * <p>Exposes nothing; writes who belongs to a circle to {@link org.secondlook.sharing.Audiences}, where the one policy of shares reads it.
 * Fills {@link org.secondlook.sharing.ShareGate}: whoever facilitates shows something first. Tells {@link
 * org.secondlook.circle.NormsAccepted} and {@link org.secondlook.circle.TakeAwayWritten}; hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice", "sharing"})
package org.secondlook.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
