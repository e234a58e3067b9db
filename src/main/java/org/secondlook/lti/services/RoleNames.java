package org.secondlook.lti.services;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes roles in full (LTI 1.3 core, appendix A.2): rosters call them by names that a launch does not use. Moodle sends {@code
 * Learner}, and {@code person#Administrator} without saying of what.
 */
final class RoleNames {

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final Pattern SHORT = Pattern.compile("[A-Za-z]+");
    private static final Pattern SHORT_SUB_ROLE = Pattern.compile("([A-Za-z]+)[/#]([A-Za-z]+)");

    private static final Map<String, String> LEGACY = Map.of(
            "urn:lti:role:ims/lis/", "membership#",
            "urn:lti:instrole:ims/lis/", "institution/person#",
            "urn:lti:sysrole:ims/lis/", "system/person#");

    private RoleNames() {}

    static String inFull(String role) {
        String name = role.strip();
        for (Map.Entry<String, String> legacy : LEGACY.entrySet()) {
            if (name.startsWith(legacy.getKey())) {
                return inVocabulary(
                        legacy.getValue(), name.substring(legacy.getKey().length()));
            }
        }
        if (name.startsWith(VOCABULARY + "person#")) {
            return VOCABULARY + "institution/" + name.substring(VOCABULARY.length());
        }
        return inVocabulary("membership#", name);
    }

    /** A name without a vocabulary is one of the course's; what is no such name stays as it is. */
    private static String inVocabulary(String vocabulary, String name) {
        var subRole = SHORT_SUB_ROLE.matcher(name);
        if (subRole.matches() && vocabulary.equals("membership#")) {
            return VOCABULARY + "membership/" + subRole.group(1) + '#' + subRole.group(2);
        } else if (name.equals("TeachingAssistant")) {
            return VOCABULARY + "membership/Instructor#TeachingAssistant";
        } else {
            return SHORT.matcher(name).matches() ? VOCABULARY + vocabulary + name : name;
        }
    }
}
