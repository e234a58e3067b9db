package org.secondlook.lti.services;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.services.Finding.Check;
import org.secondlook.lti.services.Finding.Health;
import org.springframework.stereotype.Component;

/**
 * Tries everything that a connection to a platform needs, and says what is wrong. Blocks on the network for as long as the
 * platform takes, up to a minute or so: only operators who wait for the answer may call it. What it makes at the platform it
 * takes away again.
 */
@Component
public class ConnectionDoctor {

    /** What has not begun by then is left out: a proxy between may wait for a minute, and not longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KeyCheck keys;
    private final TokenCheck token;
    private final FrameCheck frame;
    private final RosterCheck roster;
    private final GradebookCheck gradebook;
    private final Clock clock;

    ConnectionDoctor(
            KeyCheck keys,
            TokenCheck token,
            FrameCheck frame,
            RosterCheck roster,
            GradebookCheck gradebook,
            Clock clock) {
        this.keys = keys;
        this.token = token;
        this.frame = frame;
        this.roster = roster;
        this.gradebook = gradebook;
        this.clock = clock;
    }

    /** Examines a connection, with what is known of its courses. */
    public List<Finding> examine(Platform platform, Sample sample) {
        Instant end = clock.instant().plus(PATIENCE);
        List<Finding> findings = new ArrayList<>();
        findings.add(keys.look(platform));
        findings.addAll(token.look(platform));
        findings.addAll(listen(platform));
        boolean known = findings.stream()
                .anyMatch(finding -> finding.check() == Check.TOKEN && finding.health() == Health.WELL);
        if (known) {
            findings.addAll(roster(platform, sample.memberships(), end));
            findings.addAll(gradebook(platform, sample, end));
        } else {
            findings.addAll(untried("no-token", Check.ROSTER, Check.COLUMNS, Check.SCORE));
        }
        return findings;
    }

    /** What the last launches tell, without asking the platform anything. */
    public List<Finding> listen(Platform platform) {
        return frame.look(platform);
    }

    private List<Finding> roster(Platform platform, @Nullable URI memberships, Instant end) {
        if (memberships == null) {
            return untried("no-course", Check.ROSTER);
        }
        return isOver(end) ? untried("no-time", Check.ROSTER) : List.of(roster.look(platform, memberships));
    }

    private List<Finding> gradebook(Platform platform, Sample sample, Instant end) {
        URI lineItems = sample.lineItems();
        if (lineItems == null) {
            return untried("no-course", Check.COLUMNS, Check.SCORE);
        }
        return isOver(end)
                ? untried("no-time", Check.COLUMNS, Check.SCORE)
                : gradebook.look(platform, lineItems, sample.learner());
    }

    private boolean isOver(Instant end) {
        return clock.instant().isAfter(end);
    }

    private static List<Finding> untried(String why, Check... checks) {
        return Stream.of(checks).map(check -> Finding.untried(check, why)).toList();
    }

    /**
     * What of a platform's courses the doctor may look at.
     *
     * @param memberships the roster of a course that has launched; null when none has told of one
     * @param lineItems the gradebook of such a course; null likewise
     * @param learner somebody who is graded there, as the platform calls them; null to leave the gradebook as it is
     */
    public record Sample(
            @Nullable URI memberships,
            @Nullable URI lineItems,
            @Nullable String learner) {}
}
