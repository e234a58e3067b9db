package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.observation.TestObservations.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody expects and codes is kept as it was given, once, and is theirs alone. */
@SecondLookTest
class ObservationStoreTest {

    private static final Estimate FORTY = new Estimate(30, 40, 50);
    private static final Estimate TWENTY = new Estimate(12.5, 20, 20);

    @Autowired
    Observations observations;

    @Autowired
    Codings codings;

    @Autowired
    Frameworks frameworks;

    @Autowired
    TestObservations looks;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private TestViewer teacher;
    private RecordingId lesson;
    private Observation look;

    @BeforeEach
    void begin() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
        look = looks.begun("talk-and-quiet", lesson, teacher);
    }

    @Test
    void whatIsBegunIsFoundWithItsFramework() {
        Observation found = observations.get(look.id(), teacher.viewer());

        assertThat(found).isEqualTo(look);
        assertThat(found.framework().definition().codes())
                .extracting(Code::letter)
                .containsExactly("T", "P", "G", "Q");
        assertThat(observations.of(lesson, teacher.viewer())).containsExactly(look);
    }

    @Test
    void whoBeginsTwiceGoesOnUntilSomethingIsLocked() {
        assertThat(looks.begun("talk-and-quiet", lesson, teacher)).isEqualTo(look);
        assertThat(looks.begun("questions", lesson, teacher)).isNotEqualTo(look);
        observations.lock(look.id(), teacher.viewer());
        assertThat(looks.begun("talk-and-quiet", lesson, teacher).id()).isNotEqualTo(look.id());
    }

    @Test
    void estimatesAreReplacedUntilTheyAreLocked() {
        assertThat(expect(Map.of("pupil-share", FORTY, "quiet-share", TWENTY), false))
                .isTrue();
        assertThat(expect(Map.of("pupil-share", TWENTY), true)).isTrue();
        assertThat(expect(Map.of("pupil-share", FORTY), true)).isFalse();
        assertThat(expect(Map.of(), false)).isFalse();

        assertThat(observations.estimates(look)).isEqualTo(Map.of("pupil-share", TWENTY));
        assertThat(observations.get(look.id(), teacher.viewer()).lockedAt()).isNotNull();
    }

    /** Two tabs, each with another estimate: one is locked, and whoever came too late is told. */
    @Test
    void ofTwoTabsThatLockAtOnceOneWins() {
        var kept = new ConcurrentLinkedQueue<Double>();
        AtOnce.run(
                () -> lockAtOnce(FORTY, kept),
                () -> lockAtOnce(TWENTY, kept),
                () -> lockAtOnce(FORTY, kept),
                () -> lockAtOnce(TWENTY, kept));

        assertThat(kept).hasSize(1);
        assertThat(observations.estimates(look).get("pupil-share").expected()).isEqualTo(kept.peek());
    }

    private void lockAtOnce(Estimate estimate, ConcurrentLinkedQueue<Double> kept) {
        if (expect(Map.of("pupil-share", estimate), true)) {
            kept.add(estimate.expected());
        }
    }

    /** One tab plays while another still changes: what was changed after the lock is not there. */
    @Test
    void whileItIsLockedNothingIsChangedBesides() {
        for (int round = 0; round < 5; round++) {
            Observation next = looks.begun(round % 2 == 0 ? "talk-and-quiet" : "questions", lesson, teacher);
            var accepted = new ConcurrentLinkedQueue<Double>();
            AtOnce.run(() -> codings.report(next.id(), List.of(), List.of(), teacher.viewer()), () -> {
                if (observations.expect(next.id(), Map.of("any", FORTY), false, teacher.viewer())) {
                    accepted.add(FORTY.expected());
                }
            });

            assertThat(observations.estimates(next)).hasSize(accepted.size());
            assertThat(observations.get(next.id(), teacher.viewer()).isLocked()).isTrue();
        }
    }

    @Test
    void whoPlaysHasLocked() {
        expect(Map.of("pupil-share", FORTY), false);
        codings.report(look.id(), List.of(), List.of(new Stretch(0, 1000)), teacher.viewer());

        assertThat(expect(Map.of("pupil-share", TWENTY), false)).isFalse();
        assertThat(observations.estimates(look)).isEqualTo(Map.of("pupil-share", FORTY));
    }

    @Test
    void whatIsCodedIsFoundByItsTime() {
        Event state = event("pupil", 2000, 4000L);
        Event open = event("teacher", 0, null);
        report(List.of(state, open), new Stretch(0, 3000), new Stretch(2000, 5000));

        Coding coding = codings.of(look);
        assertThat(coding.events()).containsExactly(open, state);
        assertThat(coding.coverage().stretches()).containsExactly(new Stretch(0, 5000));
    }

    @Test
    void whatIsSentTwiceIsOne() {
        Event event = event("pupil", 2000, 4000L);
        report(List.of(event), new Stretch(0, 3000));
        report(List.of(event), new Stretch(0, 3000));

        assertThat(codings.of(look).events()).containsExactly(event);
        assertThat(codings.of(look).coverage().length()).isEqualTo(3000);
    }

    @Test
    void aNewerVersionReplacesAndAnOlderOneIsStale() {
        Event first = event("pupil", 2000, null);
        var second = new Event(first.id(), "group", 2500, 4000L, 1, false);
        report(List.of(first));
        report(List.of(second));

        assertThatThrownBy(() -> report(List.of(first))).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> report(List.of(new Event(first.id(), "quiet", 2500, 4000L, 1, false))))
                .isInstanceOf(StaleException.class);
        assertThat(codings.of(look).events()).containsExactly(second);
    }

    @Test
    void whatIsTakenBackStaysTakenBack() {
        Event event = event("pupil", 2000, null);
        report(List.of(event));
        report(List.of(event.takenBack()));

        assertThatThrownBy(() -> report(List.of(event))).isInstanceOf(StaleException.class);
        assertThat(codings.of(look).events()).isEmpty();
        assertThat(codings.get(look, event.id())).isEqualTo(event.takenBack());
    }

    @Test
    void anIdOfAnotherLookIsNotTaken() {
        Event event = event("pupil", 2000, null);
        report(List.of(event));
        Observation other = looks.begun("questions", lesson, teacher);

        assertThatThrownBy(() -> codings.report(other.id(), List.of(event.takenBack()), List.of(), teacher.viewer()))
                .isInstanceOf(StaleException.class);
        assertThat(codings.of(look).events()).containsExactly(event);
    }

    /** Two tabs play different parts at once: nothing of what either played is lost. */
    @Test
    void coverageOfTwoTabsIsTheUnion() {
        AtOnce.run(
                () -> report(List.of(), new Stretch(0, 60_000)),
                () -> report(List.of(), new Stretch(50_000, 90_000)),
                () -> report(List.of(), new Stretch(100_000, 120_000)));

        assertThat(codings.of(look).coverage().length()).isEqualTo(110_000);
    }

    @Test
    void ratingsAreReplaced() {
        Observation teach = looks.begun("teach-primary", lesson, teacher);
        observations.rate(teach.id(), Map.of("feedback", 2, "autonomy", 5), teacher.viewer());
        observations.rate(teach.id(), Map.of("feedback", 4), teacher.viewer());

        assertThat(observations.ratings(teach)).isEqualTo(Map.of("feedback", 4));
    }

    @Test
    void theLagIsNeverLongerThanThreeSeconds() {
        observations.setLag(look.id(), 2500, teacher.viewer());
        assertThat(observations.get(look.id(), teacher.viewer()).lagMillis()).isEqualTo(2500);
        observations.setLag(look.id(), 90_000, teacher.viewer());
        assertThat(observations.get(look.id(), teacher.viewer()).lagMillis()).isEqualTo(3000);
    }

    @Test
    void nobodyElseFindsIt() {
        TestViewer coach = viewers.open(Role.COACH, teacher);

        assertThat(observations.of(lesson, coach.viewer())).isEmpty();
        assertThatThrownBy(() -> observations.get(look.id(), coach.viewer())).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> observations.lock(look.id(), coach.viewer())).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> looks.begun("talk-and-quiet", lesson, coach)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void whatIsDeletedIsGoneWithAllOfIt() {
        expect(Map.of("pupil-share", FORTY), true);
        report(List.of(event("pupil", 2000, null)), new Stretch(0, 3000));
        observations.rate(look.id(), Map.of("feedback", 2), teacher.viewer());
        Observation other = looks.begun("questions", lesson, teacher);

        observations.remove(look.id(), teacher.viewer());

        assertThat(observations.of(lesson, teacher.viewer())).containsExactly(other);
        assertThat(observations.estimates(look)).isEmpty();
        assertThat(codings.of(look).events()).isEmpty();
    }

    @Test
    void theFrameworksOfTheProductArePublishedOnce() {
        Set<String> slugs = new TreeSet<>();
        frameworks.newest().forEach(each -> slugs.add(each.slug()));
        frameworks.afterSingletonsInstantiated();

        assertThat(slugs)
                .containsExactly(
                        "coaching-talk",
                        "copus",
                        "flanders",
                        "questions",
                        "rosenshine",
                        "talk-and-quiet",
                        "teach-primary");
        assertThat(frameworks.newest()).hasSize(slugs.size());
        assertThat(frameworks.newest().get(0)).isEqualTo(look.framework());
    }

    @Test
    void aFrameworkThatChangesNeedsANewNumber() {
        FrameworkFile talk = FrameworkFile.all().stream()
                .filter(file -> file.slug().equals("talk-and-quiet"))
                .findAny()
                .orElseThrow();
        String changed = talk.definition().replace("\"Quiet\"", "\"Silence\"");

        assertThatThrownBy(() -> frameworks.publish(List.of(new FrameworkFile(talk.slug(), 1, changed))))
                .hasMessageContaining("talk-and-quiet has changed without a new number");
        assertThat(looks.framework("talk-and-quiet")).isEqualTo(look.framework());
    }

    private boolean expect(Map<String, Estimate> estimates, boolean lock) {
        return observations.expect(look.id(), estimates, lock, teacher.viewer());
    }

    private void report(List<Event> events, Stretch... played) {
        looks.coded(look, teacher, events, played);
    }
}
