package org.secondlook.caption;

/** Somebody's file holds no captions that can be read. */
class CaptionsRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    CaptionsRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What keeps a file from being read. */
    enum Reason {
        LANGUAGE,
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        TOO_MANY_LANGUAGES,
        ENCODING,
        FORMAT
    }
}
