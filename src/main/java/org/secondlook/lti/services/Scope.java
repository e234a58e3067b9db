package org.secondlook.lti.services;

/**
 * What a token lets this tool do (AGS 2.0, section 3.2.1, 3.3.1 and 3.4.1; NRPS 2.0, section 2.3; course groups service 1.0,
 * section 2.3; platform notification service 1.0, section 3). One token serves one purpose.
 */
enum Scope {
    COLUMNS("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
    COLUMNS_READ("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
    SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
    RESULT("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
    MEMBERS("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
    GROUPS("https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly"),
    NOTICES("https://purl.imsglobal.org/spec/lti/scope/noticehandlers");

    private final String uri;

    Scope(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }
}
