package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Rights that stand in addresses, so that nobody's session has to be looked up for them. Filled by whoever gives them out; a
 * request that brings one is let in by it, or by nothing.
 */
public interface AddressedRights {

    boolean areBroughtBy(HttpServletRequest request);

    /** Whether the right that is brought is good for this very address, in this launch and this browser. */
    boolean admit(HttpServletRequest request, LaunchBinding launch);
}
