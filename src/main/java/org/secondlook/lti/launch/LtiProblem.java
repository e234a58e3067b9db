package org.secondlook.lti.launch;

import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;

/** A login or launch that does not go on. Cheap to throw: whoever is refused tends to come often. */
final class LtiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String detail;
    private final transient @Nullable Platform platform;

    LtiProblem(Refusal refusal) {
        this(refusal, "");
    }

    /**
     * A problem about something.
     *
     * @param detail completes the hint for the administrator, such as the name of a claim; never a secret
     */
    LtiProblem(Refusal refusal, String detail) {
        this(refusal, detail, null, null);
    }

    private LtiProblem(Refusal refusal, String detail, @Nullable Platform platform, @Nullable Throwable cause) {
        super(refusal.code(), cause, false, false);
        this.refusal = refusal;
        this.detail = detail;
        this.platform = platform;
    }

    /** A launch that a mistake of our own has ended; the cause is for the log. */
    static LtiProblem failed(RuntimeException cause) {
        return new LtiProblem(Refusal.FAILED, "", null, cause);
    }

    /** The same problem of a known platform. */
    LtiProblem of(Platform known) {
        return new LtiProblem(refusal, detail, known, getCause());
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
}
