/**
 * What every floor stands on and none of them is about: ids, time, stored bytes, jobs, and the three ways a request can
 * fail without anybody being at fault.
 *
 * <p>Exposes {@link org.secondlook.foundation.BlobStore}, {@link org.secondlook.foundation.Signer} and the small values.
 * Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.secondlook.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
