package org.secondlook.campus;

import java.util.List;

/** What an access token may be good for (AGS 2.0, section 3; NRPS 2.0, section 2; platform notification service 1.0, section 3). */
final class Scopes {

    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    static final String LINE_ITEM = GRADES + "lineitem";
    static final String LINE_ITEM_READ = GRADES + "lineitem.readonly";
    static final String RESULT_READ = GRADES + "result.readonly";
    static final String SCORE = GRADES + "score";
    static final String MEMBERS_READ = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    static final String NOTICES = "https://purl.imsglobal.org/spec/lti/scope/noticehandlers";

    static final List<String> OF_GRADES = List.of(LINE_ITEM, LINE_ITEM_READ, RESULT_READ, SCORE);
    static final List<String> ALL = List.of(LINE_ITEM, LINE_ITEM_READ, RESULT_READ, SCORE, MEMBERS_READ);

    private Scopes() {}
}
