package org.secondlook.people;

/** What somebody is in a course of the product, from least to most; what each may do stands in the product's one policy. */
public enum Role {
    GUEST,
    TEACHER,
    LIBRARY_EDITOR,
    COACH,
    PD_LEAD,
    ADMINISTRATOR;

    /** Whether people in this role keep lessons of their own. Administrators and guests do not. */
    public boolean hasOwnPractice() {
        return this == TEACHER || this == COACH || this == PD_LEAD;
    }

    /** Whether people in this role may choose what is placed in a course. */
    public boolean mayPlaceActivities() {
        return this == PD_LEAD || this == LIBRARY_EDITOR || this == ADMINISTRATOR;
    }

    /** Whether people in this role may make frameworks for their school. */
    public boolean mayBuildFrameworks() {
        return this == PD_LEAD || this == LIBRARY_EDITOR;
    }

    /** Whether people in this role may change what their school has in its library. */
    public boolean mayEditLibrary() {
        return this == PD_LEAD || this == LIBRARY_EDITOR;
    }

    /** Whether people in this role may count who of a course has completed an activity: leads by name, administrators in all. */
    boolean countsCompletion() {
        return this == PD_LEAD || this == ADMINISTRATOR;
    }

    /** Whether people in this role see by name who is in the course. */
    boolean seesWhoIsThere() {
        return this == PD_LEAD;
    }
}
