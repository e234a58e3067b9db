package org.secondlook.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verified launch: the claims of the id_token that upper floors may read (LTI 1.3 core, section 5.3 and 5.4). Whoever
 * holds one knows that every check has passed.
 *
 * @param platform who says so
 * @param productFamily the product that the platform is, as it says itself, else as its registration says
 * @param deploymentId within the platform's registration; platform and deployment make the tenant
 * @param subject the person, unique within the platform
 * @param name as the platform gives it, at most 200 characters; null when it keeps names to itself
 * @param roles as sent; may be empty or unknown to us
 * @param context the course, if the launch has one
 * @param resourceLink the link in the course that was opened, if the message is about one
 * @param message what is asked for
 * @param targetLinkUri where the link points to, on this tool
 * @param services of the course, as far as the platform grants them
 * @param wayBack where the platform wants the person back, if it says so
 * @param locale a BCP 47 tag, or null
 * @param frameOrigins the origins that may frame the pages of this launch
 * @param custom parameters of the link, without those whose variables the platform left unresolved
 * @param legacy who the person was under LTI 1.1; null when nothing proves it
 */
public record LtiLaunch(
        Platform platform,
        ProductFamily productFamily,
        String deploymentId,
        String subject,
        @Nullable String name,
        List<String> roles,
        @Nullable Context context,
        @Nullable ResourceLink resourceLink,
        Message message,
        URI targetLinkUri,
        ServiceAddresses services,
        @Nullable WayBack wayBack,
        @Nullable String locale,
        List<String> frameOrigins,
        Map<String, String> custom,
        @Nullable LegacyIdentity legacy) {

    public LtiLaunch {
        roles = List.copyOf(roles);
        frameOrigins = List.copyOf(frameOrigins);
        custom = Map.copyOf(custom);
    }

    /** The course of a launch: {@code {"id": "2", "label": "PD1", "title": "Professional learning", "type": […]}}. */
    public record Context(
            String id, @Nullable String label, @Nullable String title) {}

    /** The opened link: {@code {"id": "1", "title": "Module 1", "description": "…"}}. */
    public record ResourceLink(String id, @Nullable String title) {}
}
