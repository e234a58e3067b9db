/**
 * Pairings: a teacher and a coach of a course who have both accepted to work together, and coaches whom a lead appoints, because not
 * every platform can say who is one. What the two share with their pairing ends with it.
 *
 * <p>Exposes {@link org.secondlook.pairing.Pairings}; writes who belongs to a pairing to {@link org.secondlook.sharing.Audiences}, where
 * the one policy of shares reads it. Tells {@link org.secondlook.pairing.PairingEnded} in the transaction of the
 * ending. Hears {@link org.secondlook.people.EnrolmentChanged}. Whoever of the two did not do something gets a notice of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice", "sharing"})
package org.secondlook.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
