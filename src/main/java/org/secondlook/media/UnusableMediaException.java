package org.secondlook.media;

import java.util.Locale;

/** A file that no repetition makes usable, and why. */
public class UnusableMediaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusableMediaException(Reason reason) {
        super(reason.word());
        this.reason = reason;
    }

    UnusableMediaException(Reason reason, Exception cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with a file, for a sentence that tells its owner what to do. */
    public enum Reason {
        NOT_A_VIDEO,
        INCOMPLETE,
        TOO_LONG,
        PICTURE_TOO_LARGE,
        TOO_MANY_TRACKS,
        NOTHING_TO_PLAY,
        PROTECTED;

        /** The reason as the end of a message key, such as {@code too-long}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
