package org.secondlook.campus;

/** The long names of claims (LTI 1.3 core, section 5; AGS, NRPS and deep linking 2.0). */
final class Claims {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    static final String MESSAGE_TYPE = LTI + "message_type";
    static final String VERSION = LTI + "version";
    static final String DEPLOYMENT_ID = LTI + "deployment_id";
    static final String TARGET_LINK_URI = LTI + "target_link_uri";
    static final String RESOURCE_LINK = LTI + "resource_link";
    static final String ROLES = LTI + "roles";
    static final String CONTEXT = LTI + "context";
    static final String PLATFORM = LTI + "tool_platform";
    static final String PRESENTATION = LTI + "launch_presentation";
    static final String LIS = LTI + "lis";
    static final String CUSTOM = LTI + "custom";
    static final String EXT = LTI + "ext";
    static final String LEGACY_USER = LTI + "lti11_legacy_user_id";
    static final String LTI_1P1 = LTI + "lti1p1";
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    static final String OUTCOME = "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";
    static final String NOTICES = LTI + "platformnotificationservice";
    static final String NOTICE = LTI + "notice";
    static final String ORIGIN_CONTEXTS = LTI + "origin_contexts";
    static final String FOR_USER = LTI + "for_user";
    static final String PLACEMENT = "https://www.instructure.com/placement";
    static final String SETTINGS = DEEP_LINKING + "deep_linking_settings";
    static final String CONTENT_ITEMS = DEEP_LINKING + "content_items";
    static final String DATA = DEEP_LINKING + "data";

    private Claims() {}
}
