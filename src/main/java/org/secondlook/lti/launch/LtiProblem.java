package org.secondlook.lti.launch;

import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchRecord.Shown;

/** A login or launch that does not go on. Cheap to throw: whoever is refused tends to come often. */
final class LtiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String detail;
    private final transient @Nullable Platform platform;
    private final transient Shown shown;
    private final transient @Nullable Host host;

    LtiProblem(Refusal refusal) {
        this(refusal, "");
    }

    /**
     * A problem about something.
     *
     * @param detail completes the hint for the administrator, such as the name of a claim; never a secret
     */
    LtiProblem(Refusal refusal, String detail) {
        this(refusal, detail, null, Shown.NOTHING, null, null);
    }

    private LtiProblem(
            Refusal refusal,
            String detail,
            @Nullable Platform platform,
            Shown shown,
            @Nullable Host host,
            @Nullable Throwable cause) {
        super(refusal.code(), cause, false, false);
        this.refusal = refusal;
        this.detail = detail;
        this.platform = platform;
        this.shown = shown;
        this.host = host;
    }

    /** A launch that a mistake of our own has ended; the cause is for the log. */
    static LtiProblem failed(RuntimeException cause) {
        return new LtiProblem(Refusal.FAILED, "", null, Shown.NOTHING, null, cause);
    }

    /** The same problem of a known platform. */
    LtiProblem of(Platform known) {
        return new LtiProblem(refusal, detail, known, shown, host, getCause());
    }

    /** The same problem of a launch whose signature held. */
    LtiProblem showing(Shown claims) {
        return new LtiProblem(refusal, detail, platform, claims, host, getCause());
    }

    /** The same problem of a launch that the platform has sent to us for this login: its page is known. */
    LtiProblem in(Host page) {
        return new LtiProblem(refusal, detail, platform, shown, page, getCause());
    }

    Refusal refusal() {
        return refusal;
    }

    String detail() {
        return detail;
    }

    @Nullable
    Platform platform() {
        return platform;
    }

    /** What may be told of the launch. */
    Shown shown() {
        return shown;
    }

    /** The page of the platform from which the launch came; null while nobody can vouch for it. */
    @Nullable
    Host host() {
        return host;
    }
}
