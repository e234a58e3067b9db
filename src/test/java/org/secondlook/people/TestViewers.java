package org.secondlook.people;

import java.util.Map;
import java.util.UUID;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.BrowserBinding;
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
    private final CsrfTokens csrf;

    TestViewers(SessionStore store, Sessions sessions, PeopleStore people, CsrfTokens csrf) {
        this.store = store;
        this.sessions = sessions;
        this.people = people;
        this.csrf = csrf;
    }

    /** A new person in a new course of a new tenant. */
    public TestViewer open(Role role) {
        return open(role, NAMES.get(role));
    }

    /** The same, called as they are called. */
    public TestViewer open(Role role, String name) {
        return open(role, name, "tenant-" + Uuids.next(), "course-" + Uuids.next(), "link-1");
    }

    /** A new person in the course of another; their launch opened the same link. */
    public TestViewer open(Role role, TestViewer besides) {
        return open(
                role,
                NAMES.get(role),
                besides.issuer(),
                besides.contextId(),
                besides.viewer().resourceLink());
    }

    /** A new person in another course of the same tenant. */
    public TestViewer openElsewhere(Role role, TestViewer besides) {
        return open(
                role,
                NAMES.get(role),
                besides.issuer(),
                "course-" + Uuids.next(),
                besides.viewer().resourceLink());
    }

    private TestViewer open(Role role, String name, String issuer, String contextId, String resourceLink) {
        var newcomer = new Newcomer(
                issuer,
                "client",
                "1",
                UUID.randomUUID().toString(),
                name,
                role,
                contextId,
                "Professional learning",
                resourceLink,
                "https://lms.example.org",
                "en");
        TenantId tenant = people.keepTenant(newcomer);
        PersonId person = new PersonId(people.keepPerson(tenant, newcomer).id());
        CourseId course = people.keepCourse(tenant, contextId, newcomer.courseTitle());
        var browser = new BrowserBinding(UUID.randomUUID().toString());
        SessionOpening opening = sessions.opening(UUID.randomUUID().toString(), browser);
        people.enrol(course, person, role, opening.at());
        store.open(opening, newcomer, person, course);
        Viewer viewer = sessions.find(opening.id(), browser).orElseThrow().viewer();
        return new TestViewer(
                viewer, browser.secret(), opening.id().toString(), csrf.tokenOf(opening.id()), issuer, contextId);
    }
}
