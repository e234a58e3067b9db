/**
 * One action step at a time: a behaviour that a teacher names, plans for lessons, rehearses, and tries in class. Theirs alone, unless they
 * share it with somebody.
 *
 * <p>Exposes nothing: pages show it by its addresses, and {@code sharing} knows it as something that can be shared. Tells {@link
 * org.secondlook.practice.StepRehearsed} and {@link org.secondlook.practice.StepTried}; whoever has planned something for a
 * lesson gets a notice shortly before it. Hears {@link org.secondlook.sharing.ThingErased}, of goals that steps serve.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"foundation", "people", "finding", "library", "notice", "culture", "sharing", "recording"
        })
package org.secondlook.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
