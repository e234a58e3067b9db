package org.secondlook.library;

/** A file that cannot be read at all; the reason is a key of the messages. */
class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
