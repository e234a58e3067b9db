package org.secondlook.caption;

/** Trying once more to have this lesson written down is in vain. */
class TranscriptionRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    TranscriptionRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why there are no captions. */
    enum Reason {
        /** The machine takes no sound as long as this. */
        TOO_LONG,
        /** The machine does not work for this tool. */
        REFUSED,
        /** What came back are no captions. */
        UNREADABLE,
        /** Nobody can be heard. */
        SILENT,
        /** The machine has not answered for long. */
        GAVE_UP,
        /** A person's own captions in this language are there already. */
        EXISTS
    }
}
