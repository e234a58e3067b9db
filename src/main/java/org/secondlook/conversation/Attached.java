package org.secondlook.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.exemplar.Exemplar;

/**
 * An exemplar that goes with feedback.
 *
 * @param exemplar as it is seen now; null since it was withdrawn
 */
record Attached(UUID id, @Nullable Exemplar exemplar) {}
