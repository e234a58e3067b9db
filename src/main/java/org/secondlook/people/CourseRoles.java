package org.secondlook.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Translates a platform's roles (LTI 1.3 core, appendix A.2) into the one role of the product.
 *
 * <p>Course rights come from context roles alone: Canvas tells that somebody teaches anywhere with an institution role,
 * also to a course in which they learn. A platform that sends a sub-role sends its principal role too, so the assistant
 * is looked for before the instructor. Whatever is unknown is a guest.
 */
final class CourseRoles {

    private static final String CONTEXT = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String LEGACY_CONTEXT = "urn:lti:role:ims/lis/";

    private static final Set<String> ADMINISTRATORS = Set.of(
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#AccountAdmin",
            "urn:lti:instrole:ims/lis/Administrator",
            "urn:lti:sysrole:ims/lis/Administrator",
            "urn:lti:sysrole:ims/lis/SysAdmin");

    /** A role beside the others, of LTI's own vocabulary (LTI 1.3 core, appendix A.2.4). */
    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

    private CourseRoles() {}

    static Role of(Collection<String> roles) {
        if (has(roles, "Instructor#TeachingAssistant", "TeachingAssistant")) {
            return Role.COACH;
        }
        if (has(roles, "#Instructor", "Instructor")) {
            return Role.PD_LEAD;
        }
        if (has(roles, "#ContentDeveloper", "ContentDeveloper")) {
            return Role.LIBRARY_EDITOR;
        }
        if (has(roles, "#Learner", "Learner")) {
            return Role.TEACHER;
        }
        return areOfAnAdministrator(roles) ? Role.ADMINISTRATOR : Role.GUEST;
    }

    /** Whether the roles are of somebody who looks after the platform, whatever they are in a course. */
    static boolean areOfAnAdministrator(Collection<String> roles) {
        return roles.stream().anyMatch(ADMINISTRATORS::contains);
    }

    /** Whether the roles are of nobody: of a person that the platform has made up for trying things out. */
    static boolean areOfATestUser(Collection<String> roles) {
        return roles.contains(TEST_USER);
    }

    private static boolean has(Collection<String> roles, String uriEnding, String shortName) {
        String uri = CONTEXT + (uriEnding.startsWith("#") ? "" : "/") + uriEnding;
        List<String> forms = Arrays.asList(uri, shortName, LEGACY_CONTEXT + shortName);
        return roles.stream().anyMatch(forms::contains);
    }
}
