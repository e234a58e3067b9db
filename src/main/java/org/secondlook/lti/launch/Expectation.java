package org.secondlook.lti.launch;

import java.time.Instant;
import org.secondlook.lti.Platform;

/**
 * What the login that a token answers was about: whom it asked, and with which nonce.
 *
 * @param at when the platform delivered the token
 */
record Expectation(Platform platform, String nonce, Instant at) {}
