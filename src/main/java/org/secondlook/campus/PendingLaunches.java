package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;

/** Remembers launches between login initiation and authentication request; a ticket is good for one launch. */
final class PendingLaunches {

    private static final int MOST = 1000;

    private final Map<String, Launch> launches = new LinkedHashMap<>();

    synchronized String begin(Launch launch) {
        String ticket = Uuids.next().toString();
        launches.put(ticket, launch);
        if (launches.size() > MOST) {
            launches.remove(launches.keySet().iterator().next());
        }
        return ticket;
    }

    synchronized Optional<Launch> take(@Nullable String ticket) {
        return Optional.ofNullable(launches.remove(ticket));
    }
}
