package org.secondlook.pairing;

import org.jspecify.annotations.Nullable;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;

/**
 * How far a pairing is, whoever looks: for what changes it, under its lock.
 *
 * @param teacher and {@code coach} and {@code proposer} are null when they had everything about them deleted
 * @param begun whether both have accepted
 * @param ended whether it is over, begun or not
 */
record Standing(
        CourseId course,
        @Nullable PersonId teacher,
        @Nullable PersonId coach,
        @Nullable PersonId proposer,
        boolean begun,
        boolean ended) {

    boolean isOf(Viewer viewer) {
        PersonId person = viewer.person();
        return course.equals(viewer.course()) && (person.equals(teacher) || person.equals(coach));
    }

    boolean isProposedBy(Viewer viewer) {
        return course.equals(viewer.course()) && viewer.person().equals(proposer);
    }
}
