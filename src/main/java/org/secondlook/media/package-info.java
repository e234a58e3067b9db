/**
 * What the machine's ffmpeg can tell about a file and make of it. Knows files, pictures and sound; knows nothing of
 * persons or recordings. Every file is hostile until it has been probed.
 *
 * <p>Exposes {@link org.secondlook.media.Media} and the values that it answers with. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation"})
package org.secondlook.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
