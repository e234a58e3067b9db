package org.secondlook.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** First looks against later ones: of five people or more who have agreed to it, of each once, and never of a look in two figures. */
@SecondLookTest
class GrowthTest {

    @Autowired
    Insights insights;

    @Autowired
    TestInsights cohort;

    @Autowired
    TestViewers viewers;

    @Test
    void ofFiveFirstAndLaterLooksAreTold() {
        List<TestViewer> five = cohort.agreedToAll(5);
        cohort.tell(five, 70);
        assertThat(told(five)).as("a first look waits").isEmpty();

        cohort.tell(five, 45);
        Batch batch = told(five).get(0);
        assertThat(batch.people()).isEqualTo(5);
        assertThat(batch.first()).isEqualTo(new First(new Step(30), new Step(0)));
        assertThat(batch.distance()).isEqualTo(new Step(5));
        assertThat(batch.contained()).isEqualTo(new Step(95));
    }

    @Test
    void ofFourItIsNotAndTheirFirstLooksGoOnWaiting() {
        List<TestViewer> people = cohort.agreedToAll(4);
        people.add(viewers.open(Role.TEACHER, people.get(0)));
        cohort.agree(people.get(4));
        cohort.tell(people, 70);
        cohort.tell(people, 45);
        assertThat(told(people)).singleElement().satisfies(batch -> {
            assertThat(batch.first()).isNull();
            assertThat(batch.distance()).as("four are 5 away, and one 30 and 5").isEqualTo(new Step(5));
        });

        cohort.agree(Wording.newest(), people.get(4));
        cohort.tell(people, 60);
        assertThat(told(people)).as("of four alone nothing is told").hasSize(1);
        cohort.tell(people, 50);
        assertThat(told(people)).hasSize(2);
        assertThat(told(people).get(1).first())
                .as("four were 30 away at first, and the fifth 20 after agreeing")
                .isEqualTo(new First(new Step(25), new Step(0)));
    }

    /** Five are told of and then one more: nothing, until there are five others. */
    @Test
    void whoJoinsMakesNoFigureAndOfEachItIsToldOnce() {
        List<TestViewer> six = cohort.agreedToAll(6);
        cohort.tell(six.subList(0, 5), 70);
        cohort.tell(six.subList(0, 5), 45);
        List<Batch> before = told(six);
        cohort.look(six.get(5), 90);
        cohort.look(six.get(5), 80);
        cohort.night(six.get(0));
        assertThat(told(six)).isEqualTo(before).hasSize(1);

        cohort.tell(six.subList(0, 5), 60);
        assertThat(told(six)).extracting(Batch::people).containsExactly(5, 6);
        assertThat(told(six).get(1).first()).isNull();
    }

    @Test
    void aFigureGoesWholeAndForGoodWithWhoeverGoesOrAFirstLook() {
        List<TestViewer> six = cohort.agreedToAll(6);
        RecordingId lesson = cohort.lesson(six.get(0));
        cohort.look(lesson, six.get(0), 70);
        cohort.tell(six.subList(1, 6), 70);
        cohort.tell(six, 45);
        assertThat(told(six)).hasSize(1);
        cohort.erase(lesson);
        assertThat(told(six)).isEmpty();
        cohort.tell(six, 45);
        assertThat(told(six))
                .singleElement()
                .satisfies(batch -> assertThat(batch.first()).isNull());

        cohort.withdraw(six.get(3));
        assertThat(told(six)).isEmpty();
        cohort.agree(Wording.newest(), six.get(3));
        cohort.night(six.get(0));
        assertThat(told(six)).isEmpty();
    }

    /** Whoever has agreed to the first wording alone is counted for it, sees it, and nothing else. */
    @Test
    void whoAgreedToTheOldSeesTheOld() {
        List<TestViewer> people = cohort.agreedToAll(5);
        cohort.tell(people, 70);
        cohort.tell(people, 45);
        TestViewer old = viewers.open(Role.TEACHER, people.get(0));
        cohort.agree(old);
        TestViewer wide = viewers.open(Role.TEACHER, people.get(0));
        cohort.agree(Wording.newest(), wide);

        assertThat(insights.of(old.viewer()))
                .singleElement()
                .satisfies(batch -> assertThat(batch.first()).isNull());
        assertThat(insights.of(wide.viewer())).isEqualTo(told(people));
        assertThat(insights.of(people.get(0).viewer()))
                .as("there are only four others")
                .isEmpty();
    }

    private List<Batch> told(List<TestViewer> people) {
        return insights.of(viewers.open(Role.PD_LEAD, people.get(0)).viewer());
    }
}
