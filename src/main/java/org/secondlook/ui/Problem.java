package org.secondlook.ui;

/** What a person is told when a request does not succeed: what happened, what is safe, what to do. */
enum Problem {
    BAD_REQUEST(400),
    SESSION_ENDED(401),
    NOT_PERMITTED(403),
    NOT_THERE(404),
    METHOD(405),
    STALE(409),
    TOO_LARGE(413),
    FORMAT(415),
    TOO_MANY(429),
    BROKEN(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The one for a status that a server or a filter has decided; the nearest where there is none of its own. */
    static Problem of(int status) {
        for (Problem each : values()) {
            if (each.status == status) {
                return each;
            }
        }
        return status < 500 ? BAD_REQUEST : BROKEN;
    }
}
