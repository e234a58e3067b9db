/**
 * Designing professional development: programmes of a course with their modules and planned activities, templates of programmes, and which
 * of the mechanisms a design has.
 *
 * <p>Exposes {@link org.secondlook.design.Programmes}, and the rules by which anything counts, planned or done: {@link
 * org.secondlook.design.Rules} and {@link org.secondlook.design.Balance}. Tells nothing, hears nothing. Nothing in it is about a person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "library"})
package org.secondlook.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
