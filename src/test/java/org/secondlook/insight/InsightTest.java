package org.secondlook.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of whom figures are told, of whom not, and when they go. */
@SecondLookTest
class InsightTest {

    @Autowired
    Insights insights;

    @Autowired
    Releases releases;

    @Autowired
    TestInsights cohort;

    @Autowired
    TestViewers viewers;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    /** Forty expected each time: 20, 20, 20, 20 and 35 points away, on the average 23; of five ranges none contained it. */
    @Test
    void ofFiveOneBatchIsToldInStepsOfFive() {
        List<TestViewer> five = cohort.agreed(5);
        five.subList(0, 4).forEach(teacher -> cohort.look(teacher, 20));
        cohort.look(five.get(4), 5);
        cohort.night(five.get(0));

        assertThat(told(five)).hasSize(1);
        Batch batch = told(five).get(0);
        assertThat(batch.people()).isEqualTo(5);
        assertThat(batch.distance()).isEqualTo(new Step(20));
        assertThat(batch.contained()).isEqualTo(new Step(0));
        assertThat(batch.releasedAt()).isEqualTo(clock.instant());
    }

    @Test
    void ofFourNothingIsTold() {
        List<TestViewer> four = cohort.agreed(4);
        cohort.tell(four, 20);

        assertThat(told(four)).isEmpty();
    }

    /** One has looked at two lessons, 0 and 40 points away: they count as one who was 20 away. */
    @Test
    void everybodyCountsOnce() {
        List<TestViewer> five = cohort.agreed(5);
        cohort.look(five.get(0), 40);
        cohort.look(five.get(0), 80);
        cohort.tell(five.subList(1, 5), 20);

        assertThat(told(five)).extracting(Batch::distance).containsExactly(new Step(20));
        assertThat(told(five)).extracting(Batch::contained).containsExactly(new Step(10));
    }

    @Test
    void whoJoinsTheNextNightMakesNoFigure() {
        List<TestViewer> six = cohort.agreed(6);
        cohort.tell(six.subList(0, 5), 20);
        List<Batch> before = told(six);
        cohort.look(six.get(5), 60);
        cohort.night(six.get(0));

        assertThat(before).hasSize(1);
        assertThat(told(six)).isEqualTo(before);

        cohort.tell(six.subList(0, 4), 20);
        assertThat(told(six)).extracting(Batch::people).containsExactly(5, 5);
    }

    @Test
    void whenOneHasSomethingNewNothingIsTold() {
        List<TestViewer> five = cohort.agreed(5);
        cohort.tell(five, 20);
        cohort.look(five.get(0), 60);
        cohort.night(five.get(0));

        assertThat(told(five)).hasSize(1);
    }

    @Test
    void whoeverWithdrawsTakesTheWholeBatchAlongForGood() {
        List<TestViewer> six = cohort.agreed(6);
        cohort.tell(six, 20);
        cohort.withdraw(six.get(2));
        assertThat(told(six)).isEmpty();

        cohort.night(six.get(0));
        assertThat(told(six)).isEmpty();
        cohort.agree(six.get(2));
        cohort.night(six.get(0));
        assertThat(told(six)).isEmpty();
    }

    @Test
    void aBatchGoesWithALookInItAndAnotherStays() {
        List<TestViewer> five = cohort.agreed(5);
        RecordingId lesson = cohort.lesson(five.get(0));
        cohort.look(lesson, five.get(0), 20);
        cohort.tell(five.subList(1, 5), 20);
        cohort.tell(five, 70);
        assertThat(told(five)).hasSize(2);

        cohort.erase(lesson);
        assertThat(told(five)).extracting(Batch::distance).containsExactly(new Step(30));
    }

    @Test
    void aLeadAmongTheFiveDoesNotCount() {
        List<TestViewer> five = cohort.agreed(5);
        become("role = 'PD_LEAD'", five.get(3));
        cohort.tell(five, 20);

        assertThat(told(five)).isEmpty();
    }

    @Test
    void neitherDoesWhoHasLeftNorATestUser() {
        List<TestViewer> six = cohort.agreed(6);
        become("left_at = current_timestamp", six.get(1));
        db.sql("update people_person set test_user = true where id = :person")
                .param("person", six.get(4).person().value())
                .update();
        cohort.tell(six, 20);

        assertThat(told(six)).isEmpty();
    }

    @Test
    void whatWasBeforeStaysOutAndSoDoesWhatIsNotADayOld() {
        List<TestViewer> four = cohort.agreed(4);
        TestViewer late = viewers.open(Role.TEACHER, four.get(0));
        cohort.look(late, 20);
        clock.advance(Duration.ofSeconds(1));
        cohort.agree(late);
        cohort.tell(four, 20);
        assertThat(told(four)).isEmpty();

        cohort.look(late, 20);
        clock.advance(Releases.SETTLED.minusSeconds(1));
        releases.release(late.viewer().course());
        assertThat(told(four)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        releases.release(late.viewer().course());
        assertThat(told(four)).hasSize(1);
    }

    @Test
    void aLessonCountsWhenItIsLookedAtFirst() {
        List<TestViewer> five = cohort.agreed(5);
        RecordingId lesson = cohort.lesson(five.get(0));
        cohort.look(lesson, five.get(0), 20);
        cohort.tell(five.subList(1, 5), 20);
        cohort.look(lesson, five.get(0), 40);
        cohort.tell(five.subList(1, 5), 20);

        assertThat(told(five)).hasSize(1);
    }

    /** A course in which the same people are enrolled too: what was told in one is not told in the other. */
    @Test
    void aLookIsToldOfInOneCourse() {
        List<TestViewer> five = cohort.agreed(5);
        TestViewer elsewhere = viewers.openElsewhere(Role.TEACHER, five.get(0));
        db.sql("""
                        insert into people_enrolment (course_id, person_id, role, source, changed_at)
                        select cast(:course as uuid), person_id, role, source, changed_at
                        from people_enrolment where course_id = :of
                        """)
                .param("course", elsewhere.viewer().course().value())
                .param("of", five.get(0).viewer().course().value())
                .update();
        five.forEach(teacher -> cohort.agree(teacher, elsewhere.viewer().course()));
        cohort.tell(five, 20);
        releases.release(elsewhere.viewer().course());

        assertThat(told(five)).hasSize(1);
        assertThat(told(List.of(elsewhere))).isEmpty();
    }

    @Test
    void whoIsCountedSeesWhatHasFiveOthersInIt() {
        List<TestViewer> six = cohort.agreed(6);
        cohort.tell(six.subList(0, 5), 20);

        assertThat(insights.of(six.get(5).viewer())).hasSize(1);
        assertThat(insights.of(six.get(0).viewer())).isEmpty();
        cohort.tell(six, 20);
        assertThat(insights.of(six.get(0).viewer())).extracting(Batch::people).containsExactly(6);
    }

    @Test
    void nobodyElseFindsThePage() {
        TestViewer teacher = cohort.agreed(1).get(0);
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        assertThat(insights.of(teacher.viewer())).isEmpty();
        cohort.withdraw(teacher);

        for (TestViewer somebody : List.of(
                teacher,
                other,
                viewers.open(Role.COACH, teacher),
                viewers.open(Role.ADMINISTRATOR, teacher),
                viewers.open(Role.GUEST, teacher))) {
            assertThatThrownBy(() -> insights.of(somebody.viewer())).isInstanceOf(NotVisibleException.class);
        }
    }

    @Test
    void aLeadCannotAgreeAndTakesBackWhatTheySaidAsATeacher() {
        List<TestViewer> six = cohort.agreed(6);
        cohort.tell(six, 20);
        TestViewer lead = viewers.open(Role.PD_LEAD, six.get(0));
        assertThatThrownBy(() -> cohort.agree(lead)).isInstanceOf(NotPermittedException.class);
        become("role = 'PD_LEAD'", six.get(0));

        cohort.withdraw(six.get(0));
        assertThat(insights.of(lead.viewer())).isEmpty();
    }

    @Test
    void theNightGoesThroughEveryCourse() {
        List<TestViewer> here = cohort.agreed(5);
        List<TestViewer> there = cohort.agreed(5);
        here.forEach(teacher -> cohort.look(teacher, 20));
        there.forEach(teacher -> cohort.look(teacher, 60));
        clock.advance(Releases.SETTLED);
        releases.stage();
        jobs.run();

        assertThat(told(here)).hasSize(1);
        assertThat(told(there)).hasSize(1);
    }

    @Test
    void twoNodesTellOnce() {
        List<TestViewer> six = cohort.agreed(6);
        six.forEach(teacher -> cohort.look(teacher, 20));
        clock.advance(Releases.SETTLED);
        AtOnce.run(
                () -> releases.release(six.get(0).viewer().course()),
                () -> releases.release(six.get(0).viewer().course()));

        assertThat(told(six)).extracting(Batch::people).containsExactly(6);
    }

    /** Whichever is first: they are not in it, or it is gone. */
    @Test
    void whoWithdrawsMeanwhileIsInNothing() {
        for (int round = 0; round < 4; round++) {
            List<TestViewer> six = cohort.agreed(6);
            six.forEach(teacher -> cohort.look(teacher, 20));
            clock.advance(Releases.SETTLED);
            AtOnce.run(() -> releases.release(six.get(0).viewer().course()), () -> cohort.withdraw(six.get(5)));

            assertThat(countedIn(six.get(5))).isZero();
            assertThat(told(six)).allMatch(batch -> batch.people() == 5);
        }
    }

    @Test
    void aLookThatIsErasedMeanwhileIsInNothing() {
        for (int round = 0; round < 4; round++) {
            List<TestViewer> six = cohort.agreed(6);
            RecordingId lesson = cohort.lesson(six.get(5));
            UUID look = cohort.look(lesson, six.get(5), 60);
            six.subList(0, 5).forEach(teacher -> cohort.look(teacher, 20));
            clock.advance(Releases.SETTLED);
            AtOnce.run(() -> releases.release(six.get(0).viewer().course()), () -> cohort.erase(lesson));

            assertThat(db.sql("select count(*) from insight_look where observation_id = :look")
                            .param("look", look)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(told(six)).allMatch(batch -> batch.people() == 5);
        }
    }

    @Test
    void twoWhoWithdrawAtOnceTakeAwayTheSame() {
        List<TestViewer> six = cohort.agreed(6);
        cohort.tell(six, 20);
        cohort.tell(six, 60);
        AtOnce.run(() -> cohort.withdraw(six.get(0)), () -> cohort.withdraw(six.get(5)));

        assertThat(told(six)).isEmpty();
        assertThat(countedIn(six.get(2))).isZero();
    }

    private long countedIn(TestViewer person) {
        return db.sql("""
                        select count(l.batch_id) from insight_look l join insight_consent c on c.id = l.consent_id
                        where c.person_id = :person
                        """)
                .param("person", person.person().value())
                .query(Long.class)
                .single();
    }

    private void become(String what, TestViewer person) {
        db.sql("update people_enrolment set " + what + " where person_id = :person")
                .param("person", person.person().value())
                .update();
    }

    /** What a lead of their course reads now. */
    private List<Batch> told(List<TestViewer> people) {
        return insights.of(viewers.open(Role.PD_LEAD, people.get(0)).viewer());
    }
}
