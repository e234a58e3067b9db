package org.secondlook.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a course, with where that is known from.
 *
 * @param subject and {@code name} as their platform has them
 * @param role what they are here, by the word of the source
 * @param rosterRole what the roster calls them, whatever a launch has said; null when it has never named them
 * @param gone whether they have left
 */
record Enrolment(
        PersonId person,
        String subject,
        @Nullable String name,
        boolean testUser,
        Role role,
        RoleSource source,
        @Nullable Role rosterRole,
        boolean gone) {

    /** The same person as the roster names them now. What they have launched as, they stay. */
    Enrolment listedAs(Role listed) {
        Role kept = source == RoleSource.LAUNCH ? role : listed;
        return new Enrolment(person, subject, name, testUser, kept, source, listed, false);
    }

    /**
     * Whether somebody whom the roster does not name has left. Some come whom no roster ever names: those who look after the
     * platform, and those whom it has made up for trying things out.
     */
    boolean leavesWhenUnlisted() {
        return !gone && !testUser && (rosterRole != null || role == Role.TEACHER);
    }
}
