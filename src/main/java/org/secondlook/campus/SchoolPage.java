package org.secondlook.campus;

import java.net.URI;
import java.util.List;

/** A school as the pages of one of its courses show it. */
record SchoolPage(
        String key,
        String name,
        String manners,
        URI address,
        boolean hasTool,
        String course,
        List<Activity> activities,
        List<PersonRow> people) {

    static SchoolPage of(Course course) {
        School school = course.school();
        return new SchoolPage(
                school.key(),
                school.name(),
                school.manners().name(),
                school.at(""),
                school.installation().active().isPresent(),
                course.title(),
                course.activities(),
                school.people().stream().map(PersonRow::of).toList());
    }

    /**
     * Somebody on a page.
     *
     * @param title the message key of what they do in the course
     */
    record PersonRow(
            String key,
            String name,
            String title,
            boolean enrolled,
            boolean mayAdd,
            boolean mayGrade,
            boolean administrates) {

        static PersonRow of(Person person) {
            Position position = person.position();
            return new PersonRow(
                    person.key(),
                    person.name(),
                    person.title(),
                    position.isEnrolled(),
                    position.mayAddActivities(),
                    position.mayGrade(),
                    position == Position.ADMINISTRATOR);
        }
    }
}
