package org.secondlook.coaching;

/** What somebody is in a cycle. */
enum Part {
    TEACHER,
    COACH
}
