package org.secondlook.lti.launch;

import java.util.Map;
import java.util.Optional;

/** The messages that this tool understands, by the name that platforms give them. */
enum MessageType {
    RESOURCE_LINK,
    DEEP_LINKING,
    SUBMISSION_REVIEW,
    DATA_PRIVACY;

    /** The last has two names in the field. */
    private static final Map<String, MessageType> BY_NAME = Map.of(
            "LtiResourceLinkRequest", RESOURCE_LINK,
            "LtiDeepLinkingRequest", DEEP_LINKING,
            "LtiSubmissionReviewRequest", SUBMISSION_REVIEW,
            "DataPrivacyLaunchRequest", DATA_PRIVACY,
            "LtiDataPrivacyLaunchRequest", DATA_PRIVACY);

    static Optional<MessageType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The type of a message whose type has been checked. */
    static MessageType of(Claims claims) {
        return named(claims.text(ClaimNames.MESSAGE_TYPE)).orElseThrow();
    }

    /** Whether the message is about one link of a course. */
    boolean isAboutALink() {
        return this == RESOURCE_LINK || this == SUBMISSION_REVIEW;
    }

    /** Whether the message is about somebody else than, or as well as, the one who sends it. */
    boolean isAboutSomebody() {
        return this == SUBMISSION_REVIEW || this == DATA_PRIVACY;
    }
}
