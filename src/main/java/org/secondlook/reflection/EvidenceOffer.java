package org.secondlook.reflection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Markers that may be named as evidence for an answer.
 *
 * @param named those that are
 * @param later near which moment there are more, null when there are none
 */
record EvidenceOffer(
        List<MarkerRow> rows, Set<MarkerId> named, @Nullable Long later) {

    public boolean names(MarkerRow row) {
        return named.contains(row.id());
    }
}
