package org.secondlook.lti;

import org.jspecify.annotations.Nullable;

/**
 * Who a person was, and what a link was, before their course moved from LTI 1.1 to 1.3 (LTI 1.3 migration guide, section 3).
 * Whoever holds one knows that the old shared secret has signed it.
 *
 * @param consumerKey names the old registration
 * @param userId of the person
 * @param resourceLinkId of the opened link; null when none was opened
 */
public record LegacyIdentity(
        String consumerKey, String userId, @Nullable String resourceLinkId) {}
