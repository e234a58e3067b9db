package org.secondlook.conversation;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How and when two speak.
 *
 * @param link of the school's own call; null when there is none
 * @param slot null in writing, where each writes when they can
 */
record Plan(Manner manner, @Nullable URI link, @Nullable Slot slot) {

    Plan {
        if ((manner == Manner.CALL) != (link != null) || (manner == Manner.IN_WRITING) != (slot == null)) {
            throw new IllegalArgumentException("not how one speaks " + manner);
        }
    }
}
