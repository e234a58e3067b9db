/**
 * Turns completions into scores that the platform shows, and outlives a platform that is down.
 *
 * <p>Exposes {@link org.secondlook.gradebook.Outbox} and two pieces of the activity's page: {@code GET
 * /gradebook/activities/{id}}, the viewer's own score, and {@code …/backlog}, whose is not there yet, for the PD lead. Tells
 * nothing; hears that an activity was completed ({@link org.secondlook.programme.ActivityCompleted}) and puts the
 * score into an outbox in the same transaction, from where a job takes it to the platform.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "lti", "people", "programme"})
package org.secondlook.gradebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
