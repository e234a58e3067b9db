package org.secondlook.campus;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way from the course into the tool.
 *
 * @param activity the link they opened; null when they are choosing what to add (LTI deep linking 2.0, section 2)
 */
record Launch(Person person, @Nullable Activity activity) {

    boolean isDeepLinking() {
        return activity == null;
    }

    /** Where it goes: the address of the link, or else the tool's front door. */
    URI target(URI frontDoor) {
        URI url = activity == null ? null : activity.url();
        return url == null ? frontDoor : url;
    }

    String messageType() {
        return isDeepLinking() ? "LtiDeepLinkingRequest" : "LtiResourceLinkRequest";
    }
}
