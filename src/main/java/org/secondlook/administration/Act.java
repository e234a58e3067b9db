package org.secondlook.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator has done.
 *
 * @param operator who
 * @param platform the key of the platform to which it was done, if to one
 */
record Act(String operator, Deed deed, @Nullable String platform, Instant at) {}
