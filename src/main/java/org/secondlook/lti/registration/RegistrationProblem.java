package org.secondlook.lti.registration;

/** A platform could not be registered; nothing was kept. */
class RegistrationProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;

    /**
     * Says what stood in the way.
     *
     * @param detail what of it, for the administrator; may be what the platform said, so it is shown and never believed
     */
    RegistrationProblem(Kind kind, String detail) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.detail = detail;
    }

    Kind kind() {
        return kind;
    }

    String detail() {
        return detail;
    }

    /** What can stand in the way, with the status of the answer. */
    enum Kind {
        ADDRESS_MISSING(400),
        ADDRESS_UNSAFE(400),
        INVITATION_NEEDED(403),
        CONFIGURATION_UNREACHABLE(502),
        CONFIGURATION_UNREADABLE(400),
        CONFIGURATION_INCOMPLETE(400),
        ISSUER_ELSEWHERE(400),
        PLATFORM_UNREACHABLE(502),
        PLATFORM_REFUSED(400),
        TOKEN_USED(400),
        ANSWER_INCOMPLETE(502),
        FROZEN(409),
        TAKEN(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
