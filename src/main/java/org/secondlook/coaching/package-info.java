/**
 * Coaching cycles: a teacher and their coach go through the stages of a cycle model, from how it is to how it has become. A stage asks
 * for things of the teacher's and for what was done, never for how well. Who sees a thing stays with {@code sharing}; a cycle knows
 * which one serves which stage.
 *
 * <p>Exposes nothing to be called. Tells {@link org.secondlook.coaching.StageFinished} and {@link org.secondlook.coaching.CycleClosed},
 * by which an activity may be complete; hears that a pairing ended and that a thing was erased. Whoever of the two did not move it gets a
 * notice.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "notice", "sharing", "pairing", "observation"})
package org.secondlook.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
