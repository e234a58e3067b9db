package org.secondlook.lti.launch;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import tools.jackson.databind.JsonNode;

/**
 * Turns claims that have passed every rule into the launch that upper floors read. What is optional is taken as far as it
 * makes sense: a platform's odd decoration does not keep anybody out.
 */
final class LaunchReader {

    private static final int LONGEST_FRAME_ORIGINS = 2000;

    private final URI home;
    private final Optional<String> origin;

    LaunchReader(URI home) {
        this.home = home;
        this.origin = Origins.of(home);
    }

    LtiLaunch read(Claims claims, Platform platform) {
        JsonNode presentation = claims.raw(ClaimNames.LAUNCH_PRESENTATION);
        return new LtiLaunch(
                platform,
                family(claims.raw(ClaimNames.TOOL_PLATFORM).path("product_family_code"), platform),
                claims.text(ClaimNames.DEPLOYMENT_ID),
                claims.text("sub"),
                PersonName.in(claims::raw),
                claims.texts(ClaimNames.ROLES),
                context(claims.raw(ClaimNames.CONTEXT)),
                MessageType.of(claims).isAboutALink() ? resourceLink(claims.raw(ClaimNames.RESOURCE_LINK)) : null,
                MessageReader.read(claims),
                target(claims.optionalText(ClaimNames.TARGET_LINK_URI).orElse("")),
                ServicesReader.read(claims),
                returnUrl(presentation.path("return_url")),
                Locales.find(presentation.path("locale"), claims.raw("locale")),
                frameOrigins(platform, presentation.path("return_url")),
                custom(claims.raw(ClaimNames.CUSTOM)));
    }

    private static ProductFamily family(JsonNode code, Platform platform) {
        ProductFamily said = ProductFamily.named(code.asString(""));
        return said == ProductFamily.OTHER ? platform.family() : said;
    }

    private static LtiLaunch.@Nullable Context context(JsonNode context) {
        return context.isObject()
                ? new LtiLaunch.Context(
                        context.path("id").stringValue(),
                        PersonName.shown(context.path("label")),
                        PersonName.shown(context.path("title")))
                : null;
    }

    private static LtiLaunch.ResourceLink resourceLink(JsonNode link) {
        return new LtiLaunch.ResourceLink(link.path("id").stringValue(), PersonName.shown(link.path("title")));
    }

    /** Where the link points to if that is on this tool; otherwise home, for an old link after the tool has moved. */
    private URI target(String address) {
        return Origins.of(address).equals(origin) ? URI.create(address) : home;
    }

    private static @Nullable URI returnUrl(JsonNode address) {
        return Origins.ofSafe(address.asString(""))
                .map(origin -> URI.create(address.stringValue()))
                .orElse(null);
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

    /** Parameters that are texts, without those whose variables the platform left as they were: {@code $Context.id.history}. */
    private static Map<String, String> custom(JsonNode parameters) {
        Map<String, String> custom = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : parameters.properties()) {
            String value = each.getValue().isString() ? each.getValue().stringValue() : "$";
            if (!value.startsWith("$") && PlainText.isPlain(value) && PlainText.isPlain(each.getKey())) {
                custom.put(each.getKey(), value);
            }
        }
        return custom;
    }
}
