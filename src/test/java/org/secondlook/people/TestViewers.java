package org.secondlook.people;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.RosterService.Member;
import org.springframework.boot.test.context.TestComponent;

/** Opens sessions for invented people, the way a launch does. */
@TestComponent
public class TestViewers {

    private static final Map<Role, String> NAMES = Map.of(
            Role.TEACHER, "Amina Okafor",
            Role.COACH, "Maria Lindqvist",
            Role.PD_LEAD, "Tomás Herrera",
            Role.ADMINISTRATOR, "Ines Duarte",
            Role.LIBRARY_EDITOR, "Wei Chen",
            Role.GUEST, "Noor Haddad");

    private final SessionStore store;
    private final Sessions sessions;
    private final PeopleStore people;
    private final PeoplePages pages;
    private final CsrfTokens csrf;
    private final EnrolmentStore enrolments;
    private final RosterStore rosters;
    private final Clock clock;

    TestViewers(
            SessionStore store,
            Sessions sessions,
            PeopleStore people,
            PeoplePages pages,
            CsrfTokens csrf,
            EnrolmentStore enrolments,
            RosterStore rosters,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.pages = pages;
        this.csrf = csrf;
        this.enrolments = enrolments;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** A new person in a new course of a new tenant. */
    public TestViewer open(Role role) {
        return open(role, NAMES.get(role));
    }

    /** A new person whose browser keeps no cookie: the selector holds what proves their launch. */
    public TestViewer openWithoutCookie(Role role) {
        return openIn(BrowserBinding.ofPages(), role);
    }

    /** A new person whose launch is bound in this way. */
    public TestViewer openIn(BrowserBinding browser, Role role) {
        return open(
                newcomer(
                        role, NAMES.get(role), subject(), "tenant-" + Uuids.next(), "course-" + Uuids.next(), "link-1"),
                browser);
    }

    /** The same, called as they are called. */
    public TestViewer open(Role role, String name) {
        return open(
                newcomer(role, name, subject(), "tenant-" + Uuids.next(), "course-" + Uuids.next(), "link-1"),
                browser());
    }

    /** A new person in the course of another; their launch opened the same link. */
    public TestViewer open(Role role, TestViewer besides) {
        return open(classmate(role, besides), browser());
    }

    /** A new person in another course of the same tenant. */
    public TestViewer openElsewhere(Role role, TestViewer besides) {
        return open(elsewhere(role, subject(), besides), browser());
    }

    /** A new person in the course and in the browser of another, in a tab of their own. */
    public TestViewer openInOneBrowser(Role role, TestViewer besides) {
        return open(classmate(role, besides), new BrowserBinding(besides.browserSecret()));
    }

    /** The same person in the same browser, in a tab in which another course is open. */
    public TestViewer openAnotherCourse(Role role, TestViewer self) {
        String subject = pages.account(self.person()).orElseThrow().subject();
        return open(elsewhere(role, subject, self), new BrowserBinding(self.browserSecret()));
    }

    /** Lets the roster of somebody's course name a teacher who has never been here. */
    public void list(String name, TestViewer besides) {
        CourseId course = Objects.requireNonNull(besides.viewer().course());
        var member = new Member(subject(), name, Set.of("Learner"), true);
        PersonId person = enrolments.keepPerson(rosters.tenantOf(course).id(), member);
        enrolments.enrol(course, person, Role.TEACHER, Times.now(clock));
    }

    /** Lets the roster of somebody's course be where no platform is, and have been read so. */
    public void roster(String state, int members, Duration ago, TestViewer viewer) {
        CourseId course = Objects.requireNonNull(viewer.viewer().course());
        CourseRoster unread = CourseRoster.at(URI.create("https://lms.example.org/members"), course);
        Instant read = Times.now(clock).minus(ago);
        rosters.add(unread);
        rosters.change(unread.read(RosterState.valueOf(state), members, read, read));
    }

    private static Newcomer classmate(Role role, TestViewer besides) {
        return newcomer(
                role,
                NAMES.get(role),
                subject(),
                besides.issuer(),
                besides.contextId(),
                besides.viewer().resourceLink());
    }

    private static Newcomer elsewhere(Role role, String subject, TestViewer besides) {
        return newcomer(
                role,
                NAMES.get(role),
                subject,
                besides.issuer(),
                "course-" + Uuids.next(),
                besides.viewer().resourceLink());
    }

    private static Newcomer newcomer(
            Role role, String name, String subject, String issuer, String contextId, String resourceLink) {
        return new Newcomer(
                issuer,
                "client",
                "1",
                subject,
                name,
                role,
                role == Role.ADMINISTRATOR,
                false,
                contextId,
                "Professional learning",
                resourceLink,
                "https://lms.example.org",
                URI.create("https://lms.example.org/return?course=2"),
                "en");
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static BrowserBinding browser() {
        return new BrowserBinding(UUID.randomUUID().toString());
    }

    private TestViewer open(Newcomer newcomer, BrowserBinding browser) {
        TenantId tenant = people.keepTenant(newcomer);
        PersonId person = new PersonId(people.keepPerson(tenant, newcomer).id());
        CourseId course = people.keepCourse(tenant, newcomer.contextId(), newcomer.courseTitle());
        SessionOpening opening = sessions.opening(UUID.randomUUID().toString(), browser);
        people.enrol(course, person, newcomer.role(), opening.at());
        store.open(opening, newcomer, person, course);
        Viewer viewer = sessions.find(opening.id(), browser).orElseThrow().viewer();
        return new TestViewer(
                viewer,
                browser.secret(),
                LaunchSelector.of(opening.id(), browser).toString(),
                csrf.tokenOf(opening.id()),
                newcomer.issuer(),
                newcomer.contextId());
    }
}
