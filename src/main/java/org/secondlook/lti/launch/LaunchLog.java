package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchRecord.Shown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last launches, for administrators. A launch only puts its record into a short queue and goes on; the queue is written
 * beside the launches, by one statement a second at most. When it is full, or its node dies, records are lost, and nothing
 * else is.
 */
@Component
public class LaunchLog {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchLog.class);

    private static final int LONGEST_QUEUE = 256;
    private static final int MOST_OF_A_PLATFORM = 500;
    private static final Duration KEPT = Duration.ofDays(14);

    private final BlockingQueue<LaunchRecord> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final LaunchRecordStore store;
    private final Clock clock;

    LaunchLog(LaunchRecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest launches of a platform. */
    public List<LaunchRecord> of(String platform, int most) {
        write();
        return store.newest(platform, null, most);
    }

    /** The newest launches of one deployment, with those of its platform that were refused before theirs was known. */
    public List<LaunchRecord> of(String platform, String deployment, int most) {
        write();
        return store.newest(platform, deployment, most);
    }

    /** The newest that were refused before their platform was known. */
    public List<LaunchRecord> ofNoPlatform(int most) {
        write();
        return store.newestOfNone(most);
    }

    /** When somebody last entered, by the keys of platforms. */
    public Map<String, Instant> lastEntered() {
        write();
        return store.lastEntered();
    }

    /** How the browsers of those proved themselves who entered last from a platform, the newest first. */
    public List<Way> ways(String platform, int most) {
        write();
        return store.ways(platform, most);
    }

    void entered(Platform platform, Shown shown, Way way) {
        note(new LaunchRecord(Times.now(clock), platform.key(), LaunchRecord.ENTERED, "", "", shown, way));
    }

    void refused(LtiProblem problem, String reference) {
        Platform platform = problem.platform();
        note(new LaunchRecord(
                Times.now(clock),
                platform == null ? null : platform.key(),
                problem.refusal().code(),
                problem.detail(),
                reference,
                problem.shown(),
                null));
    }

    private void note(LaunchRecord record) {
        if (!queue.offer(record)) {
            LOG.debug("launch record lost");
        }
    }

    /** Writes what is in the queue; what cannot be written now is left out. Who reads next waits for what is being written. */
    synchronized void write() {
        List<LaunchRecord> records = new ArrayList<>();
        queue.drainTo(records);
        if (records.isEmpty()) {
            return;
        }
        try {
            store.add(records);
        } catch (RuntimeException e) {
            LOG.warn(
                    "launch records lost count={} reason={}",
                    records.size(),
                    e.getClass().getSimpleName());
        }
    }

    /** Removes what is too old, and what is too much. */
    void clear() {
        store.removeBefore(Times.now(clock).minus(KEPT));
        store.removeBeyond(MOST_OF_A_PLATFORM);
    }
}
