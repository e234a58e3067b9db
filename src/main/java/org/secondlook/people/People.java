package org.secondlook.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.LtiLaunch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the house, for floors above that know an id or a course. */
@Component
public class People {

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
        sessions.endAll(issuer, clientId);
    }

    /** Lets what is counted of a viewer's belongings, to add to them, be counted by nobody else until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Viewer viewer) {
        store.hold(viewer.person());
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

    /** The course of a verified launch that has been admitted; null when the launch has none. */
    public @Nullable CourseId courseOf(LtiLaunch launch) {
        LtiLaunch.Context context = launch.context();
        if (context == null) {
            return null;
        }
        return store.findCourse(tenantOf(launch), context.id())
                .orElseThrow(() -> new IllegalStateException("launch not admitted"));
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
