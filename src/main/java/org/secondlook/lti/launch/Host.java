package org.secondlook.lti.launch;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
import org.secondlook.lti.WayBack;
import tools.jackson.databind.JsonNode;

/**
 * The page of a platform from which a launch comes, as the platform's signed word says (LTI 1.3 core, section 5.4.4).
 *
 * @param frameOrigins the origins that may frame what the launch shows
 * @param wayBack where the platform wants the person back; null when it does not say, or names no safe address
 */
record Host(List<String> frameOrigins, @Nullable WayBack wayBack) {

    private static final int LONGEST_FRAME_ORIGINS = 2000;
    private static final int LONGEST_ADDRESS = 2000;

    static Host of(LtiLaunch launch) {
        return new Host(launch.frameOrigins(), launch.wayBack());
    }

    static Host read(Claims claims, Platform platform) {
        JsonNode returnUrl = claims.raw(ClaimNames.LAUNCH_PRESENTATION).path("return_url");
        URI address = address(returnUrl);
        JsonNode context = claims.raw(ClaimNames.CONTEXT);
        return new Host(
                frameOrigins(platform, returnUrl), address == null ? null : new WayBack(address, nameOf(context)));
    }

    private static @Nullable URI address(JsonNode returnUrl) {
        return Origins.ofSafe(returnUrl.asString(""))
                .map(origin -> returnUrl.stringValue())
                .filter(address -> address.length() <= LONGEST_ADDRESS)
                .map(URI::create)
                .orElse(null);
    }

    private static @Nullable String nameOf(JsonNode context) {
        String title = PersonName.shown(context.path("title"));
        return title == null ? PersonName.shown(context.path("label")) : title;
    }

    /** The registered origins, and that of the page to which the platform, in its signed word, says that we return. */
    private static List<String> frameOrigins(Platform platform, JsonNode returnUrl) {
        Optional<String> back = Origins.ofSafe(returnUrl.asString(""));
        if (back.isEmpty() || platform.frameOrigins().contains(back.get())) {
            return List.copyOf(platform.frameOrigins());
        }
        Set<String> all = new LinkedHashSet<>(platform.frameOrigins());
        all.add(back.get());
        boolean fits = String.join(" ", all).length() <= LONGEST_FRAME_ORIGINS;
        return List.copyOf(fits ? all : platform.frameOrigins());
    }
}
