/**
 * Where bytes are kept: as files of a directory, or in an S3-compatible store, and on the way from one to the other.
 *
 * <p>Fills {@link org.secondlook.foundation.BlobStore}; exposes nothing of its own. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"foundation"})
package org.secondlook.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
