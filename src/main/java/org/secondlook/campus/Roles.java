package org.secondlook.campus;

/** Role names in full (LTI 1.3 core, appendix A.2). */
final class Roles {

    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final String MEMBERSHIP = LIS + "membership#";
    private static final String INSTITUTION = LIS + "institution/person#";

    static final String SYSTEM = LIS + "system/person#";
    static final String LEARNER = MEMBERSHIP + "Learner";
    static final String INSTRUCTOR = MEMBERSHIP + "Instructor";
    static final String ASSISTANT = LIS + "membership/Instructor#TeachingAssistant";
    static final String INSTITUTION_ADMINISTRATOR = INSTITUTION + "Administrator";
    static final String INSTITUTION_INSTRUCTOR = INSTITUTION + "Instructor";
    static final String INSTITUTION_STUDENT = INSTITUTION + "Student";

    private Roles() {}

    /** {@code Learner} for {@code http://purl.imsglobal.org/vocab/lis/v2/membership#Learner}. */
    static String shortName(String role) {
        return role.substring(role.lastIndexOf('#') + 1);
    }
}
