package org.secondlook.lti.registration;

/** What this node knows of the platforms. */
interface KnownPlatforms {

    /** What it knows, at most a few seconds old. */
    PlatformDirectory now();

    /** What there is to know, for somebody who did not find what they look for. */
    PlatformDirectory again();
}
