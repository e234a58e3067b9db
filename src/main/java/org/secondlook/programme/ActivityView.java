package org.secondlook.programme;

import org.secondlook.people.Role;

/** Which page of an activity somebody sees. This is the one place that decides it. */
enum ActivityView {
    OWN_PRACTICE,
    COMPLETION,
    TOTALS,
    GUEST;

    static ActivityView of(Role role) {
        return switch (role) {
            case TEACHER, COACH -> OWN_PRACTICE;
            case PD_LEAD -> COMPLETION;
            case ADMINISTRATOR -> TOTALS;
            case LIBRARY_EDITOR, GUEST -> GUEST;
        };
    }
}
