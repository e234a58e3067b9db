package org.secondlook.notice;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody's mails go.
 *
 * @param address null for nowhere
 */
record Mailbox(State state, @Nullable String address) {

    /** How far an address has come. */
    enum State {
        NONE,
        ASKED,
        PROVED,
        REFUSED
    }

    static final Mailbox NONE = new Mailbox(State.NONE, null);

    boolean isProved(String typed) {
        return state == State.PROVED && typed.equals(address);
    }
}
