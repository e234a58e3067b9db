package org.secondlook.lti.launch;

import org.secondlook.lti.Platform;

/**
 * A platform's answer in a browser of which is not known yet whether it began the login.
 *
 * @param state of a login that some browser began
 * @param ticket that a page of the platform's own has delivered it; empty when nobody knows
 */
record Delivery(LaunchResponse response, LaunchState state, Platform platform, String ticket) {}
