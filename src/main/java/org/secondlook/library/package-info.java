/**
 * The library: domain areas and their strategies, each with what it is, theory and research, steps, a card to take away and action steps.
 *
 * <p>Exposes {@link org.secondlook.library.Strategies} and what they are made of, and {@link org.secondlook.library.Mechanism}. Tells nothing,
 * hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "finding"})
package org.secondlook.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
