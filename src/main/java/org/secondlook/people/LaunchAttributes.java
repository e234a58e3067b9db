package org.secondlook.people;

/** The names under which a request carries its launch: in its address, its headers, and for its templates. */
final class LaunchAttributes {

    static final String VIEWER = "viewer";
    static final String SELECTOR = "launchSelector";
    static final String CSRF_TOKEN = "csrfToken";
    static final String HOST = "hostOrigins";

    static final String SELECTOR_PARAMETER = "launch";
    static final String SELECTOR_HEADER = "Second-Look-Launch";
    static final String CSRF_PARAMETER = "_csrf";
    static final String CSRF_HEADER = "X-CSRF-Token";

    private LaunchAttributes() {}
}
