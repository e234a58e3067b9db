package org.secondlook.lti.launch;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.launch.LaunchRecord.Shown;
import tools.jackson.databind.JsonNode;

/** Takes from a message's claims what may be written down: which there are, never what they say of somebody. */
final class Redaction {

    private static final int MOST_ROLES = 10;
    private static final Pattern ROLE = Pattern.compile("(?:.*[#/])?([A-Za-z]{1,40})");

    /** Claims with the names that administrators know them by, in their order. Others may have names that tell something. */
    private static final List<Map.Entry<String, String>> NAMES = Stream.of(
                    Map.entry("name", "name"),
                    Map.entry("given_name", "given_name"),
                    Map.entry("family_name", "family_name"),
                    Map.entry("email", "email"),
                    Map.entry("picture", "picture"),
                    Map.entry("locale", "locale"),
                    Map.entry(ClaimNames.CONTEXT, "context"),
                    Map.entry(ClaimNames.RESOURCE_LINK, "resource_link"),
                    Map.entry(ClaimNames.LAUNCH_PRESENTATION, "launch_presentation"),
                    Map.entry(ClaimNames.CUSTOM, "custom"),
                    Map.entry(ClaimNames.FOR_USER, "for_user"),
                    Map.entry(ClaimNames.SCORES, "scores"),
                    Map.entry(ClaimNames.ROSTER, "roster"),
                    Map.entry(ClaimNames.NOTICE_SERVICE, "notices"),
                    Map.entry(ClaimNames.GROUPS, "groups"),
                    Map.entry(ClaimNames.LTI_1P1, "lti1p1"),
                    Map.entry(ClaimNames.DEEP_LINKING, "deep_linking_settings"))
            .sorted(Map.Entry.comparingByValue())
            .toList();

    private Redaction() {}

    static Shown of(Claims claims) {
        return new Shown(
                type(claims.raw(ClaimNames.MESSAGE_TYPE)),
                deployment(claims.raw(ClaimNames.DEPLOYMENT_ID)),
                roles(claims.raw(ClaimNames.ROLES)),
                present(claims));
    }

    private static String type(JsonNode type) {
        String name = type.asString("");
        return MessageType.named(name).isPresent() ? name : "";
    }

    private static @Nullable String deployment(JsonNode id) {
        String text = id.asString("");
        return text.isEmpty() || text.length() > Identifiers.LONGEST || !PlainText.isPlain(text) ? null : text;
    }

    private static List<String> roles(JsonNode roles) {
        return StreamSupport.stream(roles.spliterator(), false)
                .limit(MOST_ROLES)
                .map(role -> ROLE.matcher(role.asString("")))
                .flatMap(found -> found.matches() ? Stream.of(found.group(1)) : Stream.of())
                .distinct()
                .toList();
    }

    private static List<String> present(Claims claims) {
        return NAMES.stream()
                .filter(claim -> claims.has(claim.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
