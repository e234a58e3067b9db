package org.secondlook.people;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondlook.foundation.Times;
import org.secondlook.lti.RosterService.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what a roster has changed: newcomers are enrolled, roles change where no launch has said another, and who has left is
 * marked, never removed. Whoever has come in by a launch since the reading began is left as they are.
 */
@Component
class RosterChanges {

    private static final Logger LOG = LoggerFactory.getLogger(RosterChanges.class);

    private final EnrolmentStore store;
    private final RosterStore rosters;
    private final SessionStore sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterChanges(
            EnrolmentStore store,
            RosterStore rosters,
            SessionStore sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings a course up to date.
     *
     * @param whole whether who is not listed has left
     * @param began when the reading did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Result take(List<Member> listed, boolean whole, CourseId course, Instant began) {
        Set<PersonId> here = sessions.enteredSince(began, course);
        var difference = RosterDifference.of(store.known(course), listed, whole);
        int enrolled = enrol(difference, course);
        Set<PersonId> changed = new HashSet<>();
        difference.changed().stream()
                .filter(enrolment -> store.change(course, enrolment, now()))
                .forEach(enrolment -> changed.add(enrolment.person()));
        Set<PersonId> left = leave(difference.left(), here, course);
        Set<PersonId> ended = leave(difference.ended(), here, course);
        ended.forEach(person -> sessions.end(course, person, now()));
        LOG.info(
                "roster taken over course={} enrolled={} changed={} left={} ended={}",
                course,
                enrolled,
                changed.size(),
                left.size(),
                ended.size());
        changed.addAll(ended);
        Stream.concat(changed.stream(), left.stream()).forEach(person -> tell(course, person));
        int members = (int) listed.stream().filter(Member::active).count();
        return new Result(members, changed);
    }

    private int enrol(RosterDifference difference, CourseId course) {
        UUID tenant = rosters.tenantOf(course).id();
        int enrolled = 0;
        for (Member newcomer : difference.newcomers()) {
            PersonId person = store.keepPerson(tenant, newcomer);
            enrolled += store.enrol(course, person, CourseRoles.of(newcomer.roles()), now()) ? 1 : 0;
        }
        difference.renamed().forEach(member -> store.rename(tenant, member));
        return enrolled;
    }

    private Set<PersonId> leave(List<Enrolment> leaving, Set<PersonId> here, CourseId course) {
        Set<PersonId> left = new HashSet<>();
        leaving.stream()
                .filter(enrolment -> !here.contains(enrolment.person()))
                .filter(enrolment -> store.leave(course, enrolment, now()))
                .forEach(enrolment -> left.add(enrolment.person()));
        return left;
    }

    private void tell(CourseId course, PersonId person) {
        events.publishEvent(new EnrolmentChanged(course, person, now()));
    }

    private Instant now() {
        return Times.now(clock);
    }

    /**
     * What came of it.
     *
     * @param members how many people are in the course
     * @param changed whose open sessions have other rights now
     */
    record Result(int members, Set<PersonId> changed) {}
}
