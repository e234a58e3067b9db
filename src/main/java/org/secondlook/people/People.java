package org.secondlook.people;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.CourseCopies.CopiedCourse;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.WayBack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the house, for floors above that know an id or a course. */
@Component
public class People {

    private static final int MOST_COLLEAGUES = 50;

    private final PeopleStore store;
    private final PeoplePages pages;
    private final RecordPages records;
    private final Sessions sessions;

    People(PeopleStore store, PeoplePages pages, RecordPages records, Sessions sessions) {
        this.store = store;
        this.pages = pages;
        this.records = records;
        this.sessions = sessions;
    }

    /**
     * Ends the open sessions of everybody who came by a registration of the tool: on this node at once, on others within
     * seconds. Whoever may still enter comes back by a launch.
     */
    public void endSessions(String issuer, String clientId) {
        sessions.endAll(issuer, clientId, null);
    }

    /** The same for those who came by one deployment. */
    public void endSessions(String issuer, String clientId, String deploymentId) {
        sessions.endAll(issuer, clientId, deploymentId);
    }

    /** Lets what is counted of a viewer's belongings, to add to them, be counted by nobody else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Viewer viewer) {
        store.hold(viewer.person());
    }

    /** The school from which the viewer came. */
    public TenantId schoolOf(Viewer viewer) {
        return schoolOf(viewer.person());
    }

    /** The school of somebody. For jobs, which nobody asks for. */
    public TenantId schoolOf(PersonId person) {
        return pages.school(person);
    }

    /** What to call somebody by, for whoever they let in; empty when the platform keeps names to itself. */
    public Optional<String> nameOf(PersonId person) {
        return pages.name(person);
    }

    /** A person as their platform knows them, for messages to it. For jobs; nothing of it is shown. */
    public Account accountOf(PersonId person) {
        return pages.account(person).orElseThrow(() -> new NotVisibleException(person));
    }

    /**
     * The teachers of the viewer's course, by name, as launches and the course's roster tell: without those who have left, and
     * without test users, who are nobody. Empty unless the viewer's role may count who has completed what.
     */
    public List<Member> teachersOf(Viewer viewer) {
        CourseId course = viewer.course();
        return course != null && viewer.role().countsCompletion() ? pages.teachers(course) : List.of();
    }

    /**
     * People of the viewer's course with whom they may share work, by name; up to fifty, and without those whose names the platform
     * keeps to itself, who could not be told apart.
     *
     * @param sought is in their names
     * @param chosen stays among them, whatever is sought
     */
    public List<Member> colleaguesOf(Viewer viewer, String sought, @Nullable PersonId chosen) {
        CourseId course = viewer.course();
        return course != null && viewer.role().hasOwnPractice()
                ? pages.colleagues(course, viewer.person(), sought, chosen, MOST_COLLEAGUES)
                : List.of();
    }

    /**
     * People of the viewer's course, by name, whose role lets them answer for what the whole school sees: library editors, coaches and
     * leads, and never the viewer.
     */
    public List<Member> advisersOf(Viewer viewer) {
        CourseId course = viewer.course();
        return course != null && viewer.role().hasOwnPractice()
                ? pages.advisers(course, viewer.person(), MOST_COLLEAGUES)
                : List.of();
    }

    /** One of them, or the answer 404. */
    public Member colleagueOf(Viewer viewer, PersonId person) {
        return colleaguesOf(viewer, "", person).stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(person));
    }

    /** The course of a verified launch that has been admitted; null when the launch has none. */
    public @Nullable CourseId courseOf(LtiLaunch launch) {
        LtiLaunch.Context context = launch.context();
        if (context == null) {
            return null;
        }
        return store.findCourse(tenantOf(launch), context.id())
                .orElseThrow(() -> new IllegalStateException("launch not admitted"));
    }

    /** The courses of those from which a platform says that it has made another, as far as anything is known of them. */
    public List<CourseId> originsOf(CopiedCourse copy) {
        return tenantOf(copy).stream()
                .flatMap(tenant -> copy.origins().stream()
                        .filter(origin -> !origin.equals(copy.contextId()))
                        .flatMap(origin -> store.findCourse(tenant, origin).stream()))
                .toList();
    }

    /** The course that a platform says that it has made, though nobody may have come from it yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CourseId keepCopy(CopiedCourse copy) {
        TenantId tenant = tenantOf(copy).orElseThrow(() -> new IllegalStateException("tenant not known"));
        return store.findOrAddCourse(tenant, copy.contextId(), copy.title());
    }

    private Optional<TenantId> tenantOf(CopiedCourse copy) {
        return store.findTenant(copy.issuer(), copy.clientId(), copy.deploymentId());
    }

    /** Where the viewer's platform wants them back; empty when it did not say. */
    public Optional<WayBack> wayBackOf(Viewer viewer) {
        return pages.wayBack(viewer.session());
    }

    /**
     * The person whose work a verified launch, which has been admitted, asks to review: oneself, or a teacher of the course whom
     * a lead asks about. Empty for everybody else.
     */
    public Optional<PersonId> reviewedBy(LtiLaunch launch, String submitter) {
        Role role = CourseRoles.of(launch.roles());
        LtiLaunch.Context context = launch.context();
        if (context == null || !role.hasOwnPractice()) {
            return Optional.empty();
        } else if (submitter.equals(launch.subject())) {
            return store.findPerson(tenantOf(launch), submitter);
        } else {
            return role.seesWhoIsThere() ? pages.teacher(tenantOf(launch), context.id(), submitter) : Optional.empty();
        }
    }

    /** A teacher of the viewer's course, if the viewer's role sees by name who has completed what; else the answer 404. */
    public Member teacherOf(Viewer viewer, PersonId person) {
        return teachersOf(viewer).stream()
                .filter(teacher -> viewer.role().seesWhoIsThere())
                .filter(teacher -> teacher.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(person));
    }

    /** The roster of that course of a registration which was last asked for one; empty when no course has told of any. */
    public Optional<URI> newestRoster(String issuer, String clientId) {
        return pages.newestRoster(issuer, clientId);
    }

    /** Where a viewer's launch came from, for what answers it; nothing of it is shown. */
    public Provenance provenanceOf(Viewer viewer) {
        return pages.provenance(viewer.person(), viewer.course());
    }

    /**
     * The page on which an admitted launch lands that is about what is kept about somebody: mostly about whoever launches.
     *
     * @param subject whom it is about, as their platform calls them
     */
    public String pageAbout(String subject, LtiLaunch launch) {
        if (subject.equals(launch.subject())) {
            return Kept.OWN;
        }
        return records.named(tenantOf(launch), subject)
                .map(person -> Kept.OTHERS + "/" + person)
                .orElse(Kept.OTHERS);
    }

    private TenantId tenantOf(LtiLaunch launch) {
        return store.findTenant(launch.platform().issuer(), launch.platform().clientId(), launch.deploymentId())
                .orElseThrow(() -> new IllegalStateException("launch not admitted"));
    }

    /** A person as their platform knows them: a registration of the tool, and their subject in it. */
    public record Account(String issuer, String clientId, String subject) {}

    /** A person in a course as their platform names both; the context is null for a launch without a course. */
    public record Provenance(
            String issuer,
            String clientId,
            String deploymentId,
            String subject,
            @Nullable String contextId) {}

    /**
     * Somebody in a course.
     *
     * @param name null when the platform keeps names to itself
     * @param hasEntered whether they have ever come here from the course, or are known from its roster alone
     */
    public record Member(PersonId person, @Nullable String name, boolean hasEntered) {}
}
