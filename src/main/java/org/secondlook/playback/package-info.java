/**
 * Rights to play one object for some minutes, carried by the addresses of its files. Whoever knows that a viewer may see the
 * object gives the right out; from then on a file costs no question to the database, and a right that is taken back is dead on
 * every node within seconds.
 *
 * <p>Exposes {@link org.secondlook.playback.PlaybackRights}. Fills {@link org.secondlook.people.AddressedRights}. Tells
 * nothing, hears nothing: whoever takes something away calls.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people"})
package org.secondlook.playback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
