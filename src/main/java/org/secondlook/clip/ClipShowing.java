package org.secondlook.clip;

import java.util.Optional;
import java.util.UUID;

/** Somebody's showing of clips to others than by a share. Filled by whoever lets them do so, so that a clip's page tells who sees it. */
public interface ClipShowing {

    /** The key of the sentence that says who else sees a clip now, for its owner; empty when nobody does. */
    Optional<String> whoSees(UUID clip);
}
