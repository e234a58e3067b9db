package org.secondlook.campus;

/** What somebody does in a course, before a platform puts it into its own role names. */
enum Position {
    TEACHER,
    COACH,
    LEAD,
    ADMINISTRATOR;

    /** Administrators look into every course but belong to none: no roster lists them. */
    boolean isEnrolled() {
        return this != ADMINISTRATOR;
    }

    /** The gradebook has a row for those who learn in the course, and for nobody else. */
    boolean isGraded() {
        return this == TEACHER;
    }

    boolean mayGrade() {
        return this != TEACHER;
    }

    boolean mayAddActivities() {
        return this == LEAD || this == ADMINISTRATOR;
    }
}
