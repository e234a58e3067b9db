package org.secondlook.lti.launch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one launch, or of a login that did not get so far. It never says who it was: no name, no subject, no value
 * of a parameter.
 *
 * @param platform the key of the platform; null when it was not known yet
 * @param outcome {@code entered}, or the code of the check that refused it
 * @param detail completes the hint for that code, such as the name of a claim; empty when there is nothing to say
 * @param reference as on the page of the refusal; empty when there was none
 * @param shown what the platform had shown, once its signature held
 * @param way how the browser proved itself; null for a launch that was refused
 */
public record LaunchRecord(
        Instant at,
        @Nullable String platform,
        String outcome,
        String detail,
        String reference,
        Shown shown,
        @Nullable Way way) {

    /** The outcome of a launch that was not refused. */
    public static final String ENTERED = "entered";

    public boolean isEntered() {
        return outcome.equals(ENTERED);
    }

    /**
     * What of a launch may be told.
     *
     * @param messageType the type of the message; empty when nothing was believed yet
     * @param deploymentId the deployment; null when nothing was believed yet
     * @param roles the names of roles, without where they are defined
     * @param claims which of the known claims were there
     */
    public record Shown(String messageType, @Nullable String deploymentId, List<String> roles, List<String> claims) {

        static final Shown NOTHING = new Shown("", null, List.of(), List.of());

        public Shown {
            roles = List.copyOf(roles);
            claims = List.copyOf(claims);
        }
    }
}
