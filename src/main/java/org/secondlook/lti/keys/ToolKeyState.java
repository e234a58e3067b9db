package org.secondlook.lti.keys;

/** How far one of the tool's own keys has come. It only ever moves on. */
public enum ToolKeyState {
    /** Published, so that platforms know it when it begins to sign. */
    NEXT,
    /** The one that signs. */
    ACTIVE,
    /** Signs no longer, and stays published for what it has signed. Its private half is gone. */
    RETIRING,
    /** No longer published. */
    RETIRED;

    /** Whether a key's private half is still needed. */
    boolean isToSign() {
        return this == NEXT || this == ACTIVE;
    }
}
