package org.secondlook.campus;

/** The kinds of messages between platform and tool (LTI 1.3 core, section 5; deep linking 2.0, submission review 1.0). */
final class Messages {

    static final String RESOURCE_LINK = "LtiResourceLinkRequest";
    static final String DEEP_LINKING = "LtiDeepLinkingRequest";
    static final String DEEP_LINKING_RESPONSE = "LtiDeepLinkingResponse";
    static final String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";

    /** One message, which platforms call by either name. */
    static final String DATA_PRIVACY = "DataPrivacyLaunchRequest";

    static final String LTI_DATA_PRIVACY = "LtiDataPrivacyLaunchRequest";

    private Messages() {}
}
