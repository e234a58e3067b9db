package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.deeplinking.DeepLinking;
import org.secondlook.people.People;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.Activities.Activity;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Where launches land, on two nodes that share a database and nothing else. */
@SecondLookTest
class LandingsTest {

    private static final URI COLUMN = URI.create("https://lms.example.org/lineitem?type_id=1");
    private static final URI OTHER_COLUMN = URI.create("https://lms.example.org/lineitem?type_id=2");

    @Autowired
    DeepLinking linking;

    @Autowired
    People people;

    @Autowired
    ActivityStore store;

    @Autowired
    TaskStore tasks;

    @Autowired
    Activities activities;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    private People watchedPeople;
    private ActivityStore watchedStore;
    private Landings node;
    private Landings otherNode;
    private TestViewer teacher;
    private TestLink link;

    @BeforeEach
    void nodes() {
        watchedPeople = mock(People.class, delegatesTo(people));
        watchedStore = mock(ActivityStore.class, delegatesTo(store));
        node = new Landings(linking, watchedPeople, watchedStore, clock);
        otherNode = new Landings(linking, people, store, clock);
        teacher = viewers.open(Role.TEACHER);
        link = TestLink.in(teacher);
    }

    @Test
    void aLaunchLandsOnTheActivityOfItsLink() {
        ActivityId activity = land(node, "Module 1", COLUMN);

        assertThat(activities.get(activity, teacher.viewer()).title()).isEqualTo("Module 1");
        assertThat(activities.lineItem(activity)).contains(COLUMN);
        assertThat(node.pathFor(TestLink.in(teacher).opened("Module 2", null))).isNotEqualTo("/activities/" + activity);
    }

    @Test
    void aLaunchOfAKnownLinkAsksTheDatabaseNothing() {
        ActivityId activity = land(node, "Module 1", COLUMN);
        clearInvocations(watchedPeople, watchedStore);

        assertThat(land(node, "Module 1", COLUMN)).isEqualTo(activity);
        assertThat(land(node, null, null)).isEqualTo(activity);
        verifyNoInteractions(watchedPeople, watchedStore);
    }

    @Test
    void aNewTitleOrColumnIsKept() {
        ActivityId activity = land(node, "Module 1", COLUMN);

        assertThat(land(node, "Module 2", COLUMN)).isEqualTo(activity);
        assertThat(activities.get(activity, teacher.viewer()).title()).isEqualTo("Module 2");

        assertThat(land(node, "Module 2", OTHER_COLUMN)).isEqualTo(activity);
        assertThat(activities.lineItem(activity)).contains(OTHER_COLUMN);
    }

    @Test
    void whatALaunchLeavesOutStays() {
        ActivityId activity = land(node, "Module 1", COLUMN);

        land(node, null, OTHER_COLUMN);
        assertThat(activities.get(activity, teacher.viewer()).title()).isEqualTo("Module 1");
        land(node, "Module 2", null);
        assertThat(activities.lineItem(activity)).contains(OTHER_COLUMN);
        land(otherNode, null, null);
        assertThat(activities.get(activity, teacher.viewer()).title()).isEqualTo("Module 2");
    }

    @Test
    void twoNodesAgree() {
        ActivityId activity = land(node, "Module 1", COLUMN);

        assertThat(land(otherNode, "Module 1", COLUMN)).isEqualTo(activity);
    }

    @Test
    void aTitleThatWasChangedAndChangedBackIsLearntAgain() {
        ActivityId activity = land(node, "Module 1", COLUMN);
        land(otherNode, "Modul 1", COLUMN);

        clock.advance(Duration.ofMinutes(1));
        land(node, "Module 1", COLUMN);

        assertThat(activities.get(activity, teacher.viewer()).title()).isEqualTo("Module 1");
    }

    @Test
    void aLaunchOutsideOfCoursesLandsAtHome() {
        assertThat(node.pathFor(link.openedOutsideOfCourses())).isEqualTo("/home");
        verifyNoInteractions(watchedPeople, watchedStore);
    }

    @Test
    void theNavigationOfACourseLandsAtHome() {
        var navigation = new TestLink(teacher, teacher.contextId());

        assertThat(node.pathFor(navigation.opened("Second Look", null))).isEqualTo("/home");
        verifyNoInteractions(watchedPeople, watchedStore);
    }

    @Test
    void theFirstLaunchOfALinkBringsItsTask() {
        TaskId task = task("Who talks?");
        ActivityId activity = land(node, link.openedWith(task.toString()));

        assertThat(activities.get(activity, teacher.viewer()))
                .extracting(Activity::title, Activity::focusQuestion)
                .containsExactly("Talk and quiet", "Who talks?");
        land(node, "Module 1", COLUMN);
        assertThat(activities.get(activity, teacher.viewer()))
                .extracting(Activity::title, Activity::focusQuestion)
                .containsExactly("Module 1", "Who talks?");
    }

    @Test
    void anActivityKeepsItsFirstTask() {
        ActivityId activity = land(node, link.openedWith(task("Who talks?").toString()));

        land(otherNode, link.openedWith(task("Who listens?").toString()));
        land(otherNode, link.openedWith("reflect"));

        assertThat(focus(activity, teacher)).isEqualTo("Who talks?");
    }

    @Test
    void aCopiedCourseHasTheTaskAndNothingElse() {
        TaskId task = task("Who talks?");
        ActivityId original = land(node, link.openedWith(task.toString()));
        TestViewer copied = viewers.openElsewhere(Role.TEACHER, teacher);

        ActivityId copy = land(node, TestLink.in(copied).openedWith(task.toString()));

        assertThat(copy).isNotEqualTo(original);
        assertThat(focus(copy, copied)).isEqualTo("Who talks?");
        assertThatExceptionOfType(NotVisibleException.class)
                .isThrownBy(() -> activities.get(original, copied.viewer()));
    }

    @Test
    void aTaskOfAnotherTenantIsNone() {
        TestViewer stranger = viewers.open(Role.TEACHER);
        ActivityId activity =
                land(node, TestLink.in(stranger).openedWith(task("Who talks?").toString()));

        assertThat(focus(activity, stranger)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reflect",
                "",
                "0190a0b0-0000-7000-8000-000000000000",
                "0190a0b0-0000-7000-8000-00000000000g",
                "' or 1 = 1 -- 0190a0b0-0000-7000-800"
            })
    void aTaskThatDoesNotExistIsNone(String task) {
        assertThat(focus(land(node, link.openedWith(task)), teacher)).isNull();
    }

    @Test
    void aReviewLandsOnWhatItsViewerMaySeeOfThatPerson() {
        ActivityId activity = land(node, "Module 1", COLUMN);
        String subject = people.accountOf(teacher.person()).subject();
        String review = "/activities/" + activity + "/reviews/" + teacher.person();

        assertThat(node.pathFor(link.reviewed(subject, "lead", "Instructor"))).isEqualTo(review);
        assertThat(node.pathFor(link.reviewed(subject, subject, "Learner"))).isEqualTo(review);
    }

    @Test
    void whoMaySeeNothingOfThatPersonLandsOnTheActivity() {
        String activity = "/activities/" + land(node, "Module 1", COLUMN);
        String subject = people.accountOf(teacher.person()).subject();
        TestViewer coach = viewers.open(Role.COACH, teacher);
        String coaching = people.accountOf(coach.person()).subject();
        String elsewhere = people.accountOf(
                        viewers.openElsewhere(Role.TEACHER, teacher).person())
                .subject();

        assertThat(node.pathFor(link.reviewed(subject, "peer", "Learner"))).isEqualTo(activity);
        assertThat(node.pathFor(link.reviewed(subject, "guest", "Nobody"))).isEqualTo(activity);
        assertThat(node.pathFor(link.reviewed("unknown", "lead", "Instructor"))).isEqualTo(activity);
        assertThat(node.pathFor(link.reviewed(coaching, "lead", "Instructor"))).isEqualTo(activity);
        assertThat(node.pathFor(link.reviewed(elsewhere, "lead", "Instructor"))).isEqualTo(activity);
    }

    @Test
    void aLaunchThatWasNotAdmittedLandsNowhere() {
        var stranger = new TestViewer(teacher.viewer(), "", "", "", "https://nobody.example.org", teacher.contextId());

        assertThatIllegalStateException()
                .isThrownBy(() -> node.pathFor(TestLink.in(stranger).opened("Module 1", null)));
    }

    private ActivityId land(Landings on, String title, URI column) {
        return land(on, link.opened(title, column));
    }

    private static ActivityId land(Landings on, LtiLaunch launch) {
        String path = on.pathFor(launch);
        assertThat(path).startsWith("/activities/");
        return new ActivityId(UUID.fromString(path.replace("/activities/", "")));
    }

    private TaskId task(String focusQuestion) {
        var task = new Task(TaskId.next(), "Talk and quiet", focusQuestion, Asked.REFLECTION);
        tasks.add(task, Objects.requireNonNull(teacher.viewer().course()), teacher.person(), Times.now(clock));
        return task.id();
    }

    private String focus(ActivityId activity, TestViewer viewer) {
        return activities.get(activity, viewer.viewer()).focusQuestion();
    }
}
