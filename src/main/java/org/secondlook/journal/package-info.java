/**
 * A journal: what somebody writes down for themselves in a course, by the day, and of which lesson if it was one. Nobody else reads it, and it
 * cannot be shared.
 *
 * <p>Exposes nothing: pages lead here by its addresses. Tells {@link org.secondlook.journal.JournalEntryWritten}, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "recording"})
package org.secondlook.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
