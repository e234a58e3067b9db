package org.secondlook.lti.launch;

import org.secondlook.lti.Platform;

/**
 * A login that has begun.
 *
 * @param address where the platform says who the person is
 */
record BegunLogin(Platform platform, LaunchState state, String address) {}
