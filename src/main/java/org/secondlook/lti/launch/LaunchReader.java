package org.secondlook.lti.launch;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.keys.LegacySecrets;
import tools.jackson.databind.JsonNode;

/**
 * Turns claims that have passed every rule into the launch that upper floors read. What is optional is taken as far as it
 * makes sense: a platform's odd decoration does not keep anybody out.
 */
final class LaunchReader {

    private final URI home;
    private final Optional<String> origin;
    private final LegacyReader legacy;

    LaunchReader(URI home, LegacySecrets secrets) {
        this.legacy = new LegacyReader(secrets);
        this.home = home;
        this.origin = Origins.of(home);
    }

    LtiLaunch read(Claims claims, Platform platform) {
        Host host = Host.read(claims, platform);
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
                host.wayBack(),
                Locales.find(claims.raw(ClaimNames.LAUNCH_PRESENTATION).path("locale"), claims.raw("locale")),
                host.frameOrigins(),
                custom(claims.raw(ClaimNames.CUSTOM)),
                legacy.read(claims, platform));
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
