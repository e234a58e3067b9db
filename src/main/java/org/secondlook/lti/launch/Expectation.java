package org.secondlook.lti.launch;

import org.secondlook.lti.Platform;

/** What the login that a token answers was about: whom it asked, and with which nonce. */
record Expectation(Platform platform, String nonce) {}
