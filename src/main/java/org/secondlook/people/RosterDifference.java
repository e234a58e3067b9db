package org.secondlook.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondlook.lti.RosterService.Member;

/**
 * What a roster changes about who is in a course. Computed here, for neither Moodle nor Canvas tells it. Everything is in the
 * order of subjects, so that two courses with the same people can be written at once.
 *
 * @param newcomers who was not known in the course
 * @param renamed who is known from rosters alone, and is called something else now
 * @param changed who has another role, or is back, as they shall be
 * @param left who is on the list no more
 * @param ended whom the list calls inactive or deleted
 */
record RosterDifference(
        List<Member> newcomers,
        List<Member> renamed,
        List<Enrolment> changed,
        List<Enrolment> left,
        List<Enrolment> ended) {

    /**
     * Compares who is known with who is listed.
     *
     * @param whole whether who is not listed is not there; if not, nobody leaves
     */
    static RosterDifference of(List<Enrolment> known, List<Member> listed, boolean whole) {
        var difference = new RosterDifference(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, Enrolment> unlisted = known.stream()
                .collect(Collectors.toMap(Enrolment::subject, Function.identity(), (one, other) -> one, TreeMap::new));
        listed.stream().sorted(Comparator.comparing(Member::subject)).forEach(member -> {
            Enrolment enrolment = unlisted.remove(member.subject());
            if (enrolment != null) {
                difference.compare(enrolment, member, whole);
            } else if (member.active() && !CourseRoles.areOfATestUser(member.roles())) {
                difference.newcomers.add(member);
            }
        });
        unlisted.values().stream()
                .filter(enrolment -> whole && enrolment.leavesWhenUnlisted())
                .forEach(difference.left::add);
        return difference;
    }

    private void compare(Enrolment enrolment, Member member, boolean whole) {
        if (!member.active()) {
            if (whole && !enrolment.gone()) {
                ended.add(enrolment);
            }
            return;
        }
        Enrolment listed = enrolment.listedAs(CourseRoles.of(member.roles()));
        if (!listed.equals(enrolment)) {
            changed.add(listed);
        }
        if (enrolment.source() == RoleSource.ROSTER && !Objects.equals(enrolment.name(), member.name())) {
            renamed.add(member);
        }
    }
}
