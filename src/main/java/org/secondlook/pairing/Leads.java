package org.secondlook.pairing;

import org.secondlook.foundation.NotPermittedException;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;

/** What a lead of a course may do for all of it. */
final class Leads {

    private Leads() {}

    static boolean isLead(Viewer viewer) {
        return viewer.course() != null && viewer.role() == Role.PD_LEAD;
    }

    /** The course of the viewer, who leads it; else the answer 403. */
    static CourseId courseOf(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || viewer.role() != Role.PD_LEAD) {
            throw new NotPermittedException("what leads do");
        }
        return course;
    }
}
