package org.secondlook.lti.keys;

/** A platform's keys have never been had, and cannot be fetched now. */
public class KeysUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException(String platform) {
        super("no keys of platform " + platform);
    }
}
