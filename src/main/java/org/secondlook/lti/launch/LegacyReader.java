package org.secondlook.lti.launch;

import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LegacyIdentity;
import org.secondlook.lti.Platform;
import org.secondlook.lti.keys.LegacySecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads who somebody was under LTI 1.1 (LTI 1.3 migration guide, section 3), as far as the old shared secret has signed it:
 * {@code {"user_id": "34212", "oauth_consumer_key": "179248902", "oauth_consumer_key_sign": "lWd5…"}}. Without that signature a
 * platform could claim anybody's past.
 */
final class LegacyReader {

    private static final Logger LOG = LoggerFactory.getLogger(LegacyReader.class);

    private final LegacySecrets secrets;

    LegacyReader(LegacySecrets secrets) {
        this.secrets = secrets;
    }

    @Nullable
    LegacyIdentity read(Claims claims, Platform platform) {
        JsonNode past = claims.raw(ClaimNames.LTI_1P1);
        String key = past.path("oauth_consumer_key").asString("");
        if (key.isEmpty()) {
            return null;
        }
        String signature = past.path("oauth_consumer_key_sign").asString("");
        if (!Identifiers.isGood(key)
                || !secrets.hasSigned(platform.key(), key, signed(key, claims, platform), signature)) {
            LOG.warn("claim of an lti 1.1 past ignored platform={}", platform.key());
            return null;
        }
        String user = identifier(past.path("user_id"), claims.text("sub"));
        JsonNode link = claims.raw(ClaimNames.RESOURCE_LINK).path("id");
        return user == null
                ? null
                : new LegacyIdentity(key, user, identifier(past.path("resource_link_id"), link.asString("")));
    }

    /** What is signed, in this order. */
    private static String signed(String key, Claims claims, Platform platform) {
        return String.join(
                "&",
                key,
                claims.text(ClaimNames.DEPLOYMENT_ID),
                claims.text("iss"),
                platform.clientId(),
                Long.toString(claims.number("exp")),
                claims.text("nonce"));
    }

    /** What is left out is the same today as it was. */
    private static @Nullable String identifier(JsonNode before, String today) {
        String id = before.asString("").isEmpty() ? today : before.asString("");
        return Identifiers.isGood(id) ? id : null;
    }
}
