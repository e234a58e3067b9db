package org.secondlook.lti;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a launch says that the groups of its course are (course groups service 1.0, section 3).
 *
 * @param sets the sets that groups belong to; null when the platform keeps none
 */
public record GroupOffer(URI groups, @Nullable URI sets) {}
