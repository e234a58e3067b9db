package org.secondlook.pairing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Lays out for a lead who coaches in their course, who works with whom, and whom they can choose. */
@Component
class CourseDesk {

    private final CoursePages pages;
    private final Coaches coaches;
    private final People people;
    private final Clock clock;

    CourseDesk(CoursePages pages, Coaches coaches, People people, Clock clock) {
        this.pages = pages;
        this.coaches = coaches;
        this.people = people;
        this.clock = clock;
    }

    List<CoursePairing> pairings(Viewer lead) {
        CourseId course = Leads.courseOf(lead);
        return pages.pairings(course, Times.now(clock).minus(PairingDesk.LATELY));
    }

    /** Who is no coach yet, the lead among them. */
    List<People.Member> appointable(Viewer lead, String sought) {
        List<Coach> present = coaches.all(lead);
        Stream<People.Member> self = sought.isEmpty()
                ? Stream.of(new People.Member(lead.person(), lead.name(), true))
                : Stream.empty();
        return Stream.concat(self, people.colleaguesOf(lead, sought, null).stream())
                .filter(member ->
                        present.stream().noneMatch(coach -> coach.person().equals(member.person())))
                .toList();
    }

    /** Whose coach somebody could be; a lead who wants a coach asks like everybody else. */
    List<People.Member> teachers(Viewer lead, ProposalForm typed) {
        Leads.courseOf(lead);
        return people.colleaguesOf(lead, typed.soughtName(), typed.chosenTeacher());
    }

    /** Who could be somebody's coach. */
    List<Coach> coaches(Viewer lead) {
        return coaches.all(lead).stream().filter(coach -> coach.name() != null).toList();
    }
}
