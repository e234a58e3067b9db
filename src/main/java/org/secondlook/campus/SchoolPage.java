package org.secondlook.campus;

import java.net.URI;
import java.util.List;

/** A school as its pages show it. */
record SchoolPage(
        String key, String name, URI address, String course, List<Activity> activities, List<PersonRow> people) {

    static SchoolPage of(School school) {
        return new SchoolPage(
                school.key(),
                school.name(),
                school.at(""),
                school.course().title(),
                school.course().activities(),
                school.people().stream().map(PersonRow::of).toList());
    }

    /**
     * Somebody on a page.
     *
     * @param title the message key of what they do in the course
     */
    record PersonRow(String key, String name, String title, boolean enrolled, boolean mayAdd) {

        static PersonRow of(Person person) {
            Position position = person.position();
            return new PersonRow(
                    person.key(), person.name(), person.title(), position.isEnrolled(), position.mayAddActivities());
        }
    }
}
