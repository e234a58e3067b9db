/**
 * Shares: one thing of somebody's, shown to one person of a course or to several who belong together, for a purpose, until a day. Here
 * stands the one policy of who may see now what was shared ({@link org.secondlook.sharing.SharePolicy}); the modules above ask it
 * inside their own statements.
 *
 * <p>Exposes {@link org.secondlook.sharing.Shares}, the policy, and {@link org.secondlook.sharing.Audiences}, by which whoever has an
 * audience of several says who belongs to it. Defines {@link org.secondlook.sharing.Shareable}, filled by whoever has things that can
 * be shared, and {@link org.secondlook.sharing.ShareGate}, filled by whoever knows what has to be so before anybody shares; that they
 * have accepted the code of practice is known here. Who erases a thing calls; {@link org.secondlook.sharing.ThingErased} is told then.
 * Hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice", "playback", "culture"})
package org.secondlook.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
