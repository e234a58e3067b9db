package org.secondlook.playback;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What has been taken back, as it was read at one moment.
 *
 * @param revisions of the objects whose rights were taken back lately
 * @param lost sessions that were ended and people who were shut out lately
 * @param readAt on the machine's running time, in nanoseconds
 */
record Revocations(Map<UUID, Long> revisions, Set<UUID> lost, long readAt) {

    long revisionOf(UUID object) {
        return revisions.getOrDefault(object, 0L);
    }

    boolean include(PlaybackRight right) {
        return revisionOf(right.object()) > right.revision()
                || lost.contains(right.launch().session().value())
                || lost.contains(right.person().value());
    }
}
