package org.secondlook.lti.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.services.Finding.Check;
import org.secondlook.lti.services.Finding.Health;
import org.springframework.stereotype.Component;

/**
 * Tries everything that a connection to a platform needs, and says what is wrong. Blocks on the network for as long as the
 * platform takes: only operators who wait for the answer may call it. What it makes at the platform it takes away again.
 */
@Component
public class ConnectionDoctor {

    private final KeyCheck keys;
    private final TokenCheck token;
    private final GradebookCheck gradebook;

    ConnectionDoctor(KeyCheck keys, TokenCheck token, GradebookCheck gradebook) {
        this.keys = keys;
        this.token = token;
        this.gradebook = gradebook;
    }

    /**
     * Examines a connection.
     *
     * @param lineItems the gradebook of a course that has launched; null when none has yet
     * @param learner somebody who is graded there, as the platform calls them; null to leave the gradebook as it is
     */
    public List<Finding> examine(Platform platform, @Nullable URI lineItems, @Nullable String learner) {
        List<Finding> findings = new ArrayList<>();
        findings.add(keys.look(platform));
        findings.addAll(token.look(platform));
        boolean known = findings.stream()
                .anyMatch(finding -> finding.check() == Check.TOKEN && finding.health() == Health.WELL);
        if (!known) {
            findings.add(Finding.untried(Check.COLUMNS, "no-token"));
            findings.add(Finding.untried(Check.SCORE, "no-token"));
        } else if (lineItems == null) {
            findings.add(Finding.untried(Check.COLUMNS, "no-course"));
            findings.add(Finding.untried(Check.SCORE, "no-course"));
        } else {
            findings.addAll(gradebook.look(platform, lineItems, learner));
        }
        return findings;
    }
}
