/**
 * Recording a lesson here and now: in the browser, uploaded while it is recorded, and on somebody's phone, to which one
 * upload is handed over by a code. What is recorded is a recording like any other.
 *
 * <p>Exposes nothing: pages lead here by their addresses. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "recording"})
package org.secondlook.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
