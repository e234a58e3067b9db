package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class ActivityStoreTest {

    private static final URI COLUMN = URI.create("https://lms.example.org/lineitem?type_id=1");
    private static final URI OTHER_COLUMN = URI.create("https://lms.example.org/lineitem?type_id=2");

    @Autowired
    ActivityStore store;

    @Autowired
    Activities activities;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private CourseId course;
    private TestLink link;

    @BeforeEach
    void course() {
        teacher = viewers.open(Role.TEACHER);
        course = Objects.requireNonNull(teacher.viewer().course());
        link = TestLink.in(teacher);
    }

    @Test
    void whatIsKeptIsFound() {
        URI longest = URI.create("https://lms.example.org/" + "x".repeat(1976));
        ActivityId id = keep(link.placement("é".repeat(200), longest));

        assertThat(store.find(course, link.id())).contains(id);
        assertThat(store.lineItem(id)).contains(longest);
        assertThat(title(id)).isEqualTo("é".repeat(200));
    }

    @Test
    void whatThePlatformDoesNotSayIsEmpty() {
        ActivityId id = keep(link.placement(null, null));

        assertThat(store.lineItem(id)).isEmpty();
        assertThat(title(id)).isNull();
    }

    @Test
    void whereTheColumnsOfTheCourseAreIsNotForgotten() {
        ActivityId id = keep(new Placement(link.id(), "Module 1", null, COLUMN, null));
        keep(link.placement("Module 2", null));
        assertThat(store.inGradebook(id)).contains(new Activities.InGradebook(COLUMN, link.id(), "Module 2"));

        keep(new Placement(link.id(), null, null, OTHER_COLUMN, null));
        assertThat(store.inGradebook(id)).contains(new Activities.InGradebook(OTHER_COLUMN, link.id(), "Module 2"));
        assertThat(store.inGradebook(keep(TestLink.in(teacher).placement("Module 3", COLUMN))))
                .isEmpty();
    }

    @Test
    void aLinkThatNobodyOpenedIsNoActivity() {
        assertThat(store.find(course, link.id())).isEmpty();
        assertThat(store.lineItem(ActivityId.next())).isEmpty();
    }

    @Test
    void whatIsNewReplacesWhatWasKnownAndWhatIsMissingDoesNot() {
        ActivityId id = keep(link.placement("Module 1", COLUMN));

        assertThat(keep(link.placement("Module 2", null))).isEqualTo(id);
        assertThat(title(id)).isEqualTo("Module 2");
        assertThat(store.lineItem(id)).contains(COLUMN);

        assertThat(keep(link.placement(null, OTHER_COLUMN))).isEqualTo(id);
        assertThat(title(id)).isEqualTo("Module 2");
        assertThat(store.lineItem(id)).contains(OTHER_COLUMN);
    }

    @Test
    void theSameLinkInAnotherCourseIsAnotherActivity() {
        TestViewer elsewhere = viewers.open(Role.TEACHER);
        ActivityId here = keep(link.placement("Here", null));
        ActivityId there =
                store.keep(Objects.requireNonNull(elsewhere.viewer().course()), link.placement("There", null), now());

        assertThat(there).isNotEqualTo(here);
        assertThat(title(here)).isEqualTo("Here");
    }

    @Test
    void openedByManyAtOnceItIsOne() {
        List<CompletableFuture<ActivityId>> opened = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keep(link.placement("Module 1", COLUMN))))
                .limit(8)
                .toList();

        assertThat(opened.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    private ActivityId keep(Placement placement) {
        return store.keep(course, placement, now());
    }

    private String title(ActivityId id) {
        return activities.get(id, teacher.viewer()).title();
    }

    private Instant now() {
        return Times.now(clock);
    }
}
