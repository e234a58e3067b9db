/**
 * The second look: markers on a recording, and the reflection that grows from them. Private to its author.
 *
 * <p>Exposes {@link org.secondlook.reflection.Reflections}. Tells {@link org.secondlook.reflection.ReflectionSubmitted};
 * hears that a recording was erased, and what was cut away of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation", "people", "recording", "sharing"})
package org.secondlook.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
