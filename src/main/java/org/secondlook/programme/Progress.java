package org.secondlook.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondlook.design.Balance;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.design.Programme;
import org.secondlook.design.ProgrammeId;
import org.secondlook.design.Programmes;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.People.Member;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** How far programmes have come in the viewer's course: their own way through them, or for leads who has completed what. */
@Component
class Progress {

    private final PlanPages pages;
    private final Programmes programmes;
    private final Tags tags;
    private final People people;
    private final Clock clock;

    Progress(PlanPages pages, Programmes programmes, Tags tags, People people, Clock clock) {
        this.pages = pages;
        this.programmes = programmes;
        this.tags = tags;
        this.people = people;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    /** The viewer's own way through the programmes of which something has been opened in their course. */
    List<OwnProgress> own(Viewer viewer) {
        demandPractice(viewer);
        Map<PlannedActivityId, Placed> placed = pages.placed(viewer);
        return programmes.holding(placed.keySet(), viewer).stream()
                .map(programme -> OwnProgress.of(programme, placed))
                .filter(OwnProgress::isInCourse)
                .toList();
    }

    OwnProgress own(ProgrammeId id, Viewer viewer) {
        return own(viewer).stream()
                .filter(progress -> progress.programme().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(id));
    }

    private static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotVisibleException("a way through a programme");
        }
    }

    /** What the viewer has experienced of the mechanisms by what they did in a programme. */
    Balance experienced(OwnProgress own, Viewer viewer) {
        return own.experienced(activity -> tags.of(activity, viewer.person()));
    }

    /** For a lead of the course, or in numbers alone for an administrator; else the answer 404. */
    CourseProgress ofCourse(ProgrammeId id, int page, Viewer viewer) {
        Map<PlannedActivityId, Placed> placed = pages.placed(viewer);
        Programme programme = placedProgramme(id, placed.keySet(), viewer);
        Set<PlannedActivityId> planned =
                programme.activities().map(PlannedActivity::id).collect(Collectors.toUnmodifiableSet());
        List<Member> teachers = people.teachersOf(viewer);
        int shown = Math.min(Math.max(page, 1), CourseProgress.pages(teachers.size()));
        return new CourseProgress(
                programme,
                placed,
                pages.totals(planned, viewer),
                teachers.size(),
                viewer.role() == Role.PD_LEAD ? rows(planned, onPage(teachers, shown), viewer) : List.of(),
                shown);
    }

    /** A lead's own one, of which nothing was picked for the course yet, is there as well. */
    private Programme placedProgramme(ProgrammeId id, Set<PlannedActivityId> placed, Viewer viewer) {
        return programmes.holding(placed, viewer).stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .orElseGet(() -> {
                    Programme unplaced = programmes.get(id, viewer);
                    return new Programme(unplaced.id(), unplaced.title(), List.of());
                });
    }

    private List<CourseProgress.Row> rows(Set<PlannedActivityId> planned, List<Member> members, Viewer viewer) {
        return CourseProgress.Row.of(
                members,
                pages.completions(planned, members.stream().map(Member::person).toList(), viewer));
    }

    private static List<Member> onPage(List<Member> teachers, int page) {
        int from = (page - 1) * CourseProgress.PAGE;
        return teachers.subList(from, Math.min(teachers.size(), from + CourseProgress.PAGE));
    }

    /** How an activity stands to a programme; empty when it stands by itself. */
    Optional<PlanNote> noteOf(ActivityId activity, Viewer viewer) {
        return pages.planned(activity, viewer)
                .map(planned -> programmes.holding(Set.of(planned), viewer).stream()
                        .findFirst()
                        .map(PlanNote::of)
                        .orElse(PlanNote.REMOVED));
    }
}
