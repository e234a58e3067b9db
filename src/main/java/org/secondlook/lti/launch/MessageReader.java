package org.secondlook.lti.launch;

import java.net.URI;
import java.util.Set;
import org.secondlook.lti.Message;
import org.secondlook.lti.Message.DataPrivacyRequest;
import org.secondlook.lti.Message.DeepLinkingRequest;
import org.secondlook.lti.Message.ResourceLinkRequest;
import org.secondlook.lti.Message.SubmissionReviewRequest;
import tools.jackson.databind.JsonNode;

/** Reads what a message asks for. */
final class MessageReader {

    private static final Message OPEN = new ResourceLinkRequest();

    private MessageReader() {}

    static Message read(Claims claims) {
        return switch (MessageType.of(claims)) {
            case RESOURCE_LINK -> OPEN;
            case DEEP_LINKING ->
                deepLinking(claims.inner(ClaimNames.DEEP_LINKING).orElseThrow());
            case SUBMISSION_REVIEW -> new SubmissionReviewRequest(user(claims));
            case DATA_PRIVACY -> new DataPrivacyRequest(user(claims));
        };
    }

    private static DeepLinkingRequest deepLinking(Claims settings) {
        return new DeepLinkingRequest(
                URI.create(settings.text("deep_link_return_url")),
                Set.copyOf(settings.texts("accept_types")),
                says(settings.raw("accept_multiple"), false),
                says(settings.raw("accept_lineitem"), true),
                settings.optionalText("data").orElse(null));
    }

    /** Some platforms send the truth as a text. */
    private static boolean says(JsonNode claim, boolean otherwise) {
        if (claim.isString()) {
            return Boolean.parseBoolean(claim.stringValue());
        }
        return claim.isBoolean() ? claim.booleanValue() : otherwise;
    }

    private static String user(Claims claims) {
        return claims.inner(ClaimNames.FOR_USER).orElseThrow().text("user_id");
    }
}
