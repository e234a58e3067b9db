package org.secondlook.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.design.Programme;
import org.secondlook.foundation.Times;
import org.secondlook.people.People.Member;

/**
 * A programme as whoever leads the course sees it: who has completed what, and nothing else about anybody.
 *
 * @param programme reduced to what was picked for the course
 * @param totals how many teachers have completed each
 * @param teachers how many there are
 * @param rows those of one page; none for whoever may not see names
 * @param page from 1 on
 */
record CourseProgress(
        Programme programme,
        Map<PlannedActivityId, Placed> placed,
        Map<PlannedActivityId, Long> totals,
        int teachers,
        List<Row> rows,
        int page) {

    static final int PAGE = 50;

    /** Below so many teachers a count would point at somebody. */
    private static final int FEWEST = 5;

    public List<PlannedActivity> activities() {
        return programme.activities().toList();
    }

    public long completed(PlannedActivityId activity) {
        return totals.getOrDefault(activity, 0L);
    }

    /** Whether somebody has not completed it. */
    public boolean isOpen(PlannedActivityId activity) {
        return completed(activity) < teachers;
    }

    public int pages() {
        return pages(teachers);
    }

    static int pages(int teachers) {
        return Math.max(1, (teachers + PAGE - 1) / PAGE);
    }

    /** Whether numbers may be shown to somebody who may not see the names. */
    public boolean isManyEnough() {
        return teachers >= FEWEST;
    }

    /**
     * One teacher.
     *
     * @param name null when the platform keeps names to itself
     * @param done on which days they completed what
     */
    record Row(@Nullable String name, Map<PlannedActivityId, LocalDate> done) {

        static List<Row> of(List<Member> members, List<PlanPages.Done> completions) {
            Map<UUID, Map<PlannedActivityId, LocalDate>> done = new HashMap<>();
            completions.forEach(each -> done.computeIfAbsent(each.personId(), person -> new HashMap<>())
                    .put(
                            new PlannedActivityId(each.plannedId()),
                            Times.day(each.completedAt().toInstant())));
            return members.stream()
                    .map(member -> new Row(
                            member.name(), done.getOrDefault(member.person().value(), Map.of())))
                    .toList();
        }

        public @Nullable LocalDate doneOn(PlannedActivityId activity) {
            return done.get(activity);
        }
    }
}
