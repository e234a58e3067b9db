package org.secondlook.campus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Somebody invented who can sign in to a school.
 *
 * @param key names the person in the campus's addresses
 * @param subject names the person in tokens, the way this platform does
 */
record Person(String key, String subject, String givenName, String familyName, String sourcedId, Position position) {

    /** Everybody there is; each school knows them by subjects of its own. */
    static List<Person> cast(UnaryOperator<String> subjects) {
        return List.of(
                of("amara", "Amara", "Okafor", "T-201", Position.TEACHER, subjects),
                of("tomas", "Tomás", "Lindqvist", "T-202", Position.TEACHER, subjects),
                of("yuki", "Yuki", "Hayashi", "T-203", Position.TEACHER, subjects),
                of("priya", "Priya", "Raman", "T-101", Position.COACH, subjects),
                of("leila", "Leila", "Haddad", "T-100", Position.LEAD, subjects),
                of("mateo", "Mateo", "Silva", "", Position.ADMINISTRATOR, subjects));
    }

    private static Person of(
            String key,
            String given,
            String family,
            String sourcedId,
            Position position,
            UnaryOperator<String> subjects) {
        return new Person(key, subjects.apply(key), given, family, sourcedId, position);
    }

    String name() {
        return givenName + " " + familyName;
    }

    String email() {
        return key + "@school.invalid";
    }

    /** What a tool gets to know of this person in launches and rosters. */
    Map<String, String> description(RegisteredTool tool) {
        var description = new LinkedHashMap<String, String>();
        if (tool.sharesNames()) {
            description.put("name", name());
            description.put("given_name", givenName);
            description.put("family_name", familyName);
        }
        if (tool.sharesEmails()) {
            description.put("email", email());
        }
        return description;
    }

    /** The message key of what this person does in the course. */
    String title() {
        return "campus.position." + position.name().toLowerCase(Locale.ROOT);
    }
}
