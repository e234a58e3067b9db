package org.secondlook.people;

/** Who has said what somebody is in a course. A launch is signed for that very person and moment, so its word stands. */
enum RoleSource {
    LAUNCH,
    ROSTER
}
