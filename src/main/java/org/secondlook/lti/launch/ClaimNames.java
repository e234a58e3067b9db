package org.secondlook.lti.launch;

/** The names of the claims that this tool reads (LTI 1.3 core, sections 5.3 and 5.4, and what services and other messages add). */
final class ClaimNames {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    static final String MESSAGE_TYPE = LTI + "message_type";
    static final String VERSION = LTI + "version";
    static final String DEPLOYMENT_ID = LTI + "deployment_id";
    static final String TARGET_LINK_URI = LTI + "target_link_uri";
    static final String RESOURCE_LINK = LTI + "resource_link";
    static final String ROLES = LTI + "roles";
    static final String CONTEXT = LTI + "context";
    static final String TOOL_PLATFORM = LTI + "tool_platform";
    static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
    static final String CUSTOM = LTI + "custom";
    static final String FOR_USER = LTI + "for_user";
    static final String SCORES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    static final String NOTICE_SERVICE = LTI + "platformnotificationservice";
    static final String NOTICE = LTI + "notice";
    static final String ORIGIN_CONTEXTS = LTI + "origin_contexts";
    static final String GROUPS = "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice";
    static final String LTI_1P1 = LTI + "lti1p1";

    private ClaimNames() {}
}
