package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.reflection.Reflections.Progress;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

/** A reflection from the first word to the last change, in one tab and in two. */
@SecondLookTest
@RecordApplicationEvents
class ReflectionsTest {

    private static final ReflectionForm NOTHING = TestReflections.form("", 0);

    private static final PromptSetId STANDARD = new PromptSetId("standard.v1");
    private static final PromptSetId GAP = new PromptSetId("gap.v1");

    @Autowired
    Reflections reflections;

    @Autowired
    Markers markers;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private Viewer viewer;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        viewer = teacher.viewer();
        lesson = recordings.playable(teacher);
    }

    @Test
    void aDraftIsThereAgain() {
        assertThat(reflections.get(lesson, viewer).version()).isZero();

        var form = TestReflections.form(
                "standard.v1", Map.of("strength", "🙂".repeat(20_000), "surprise", "Their talk\nand mine"), 0);
        Reflection saved = reflections.save(lesson, form, viewer);

        assertThat(reflections.get(lesson, viewer)).isEqualTo(saved);
        assertThat(saved.answers()).isEqualTo(Map.of(saved.set().id(), form.answersTo(saved.set())));
        assertThat(saved.version()).isOne();
        assertThat(saved.savedAt()).isEqualTo(Times.now(clock));
        assertThat(saved.submittedAt()).isEmpty();
    }

    @Test
    void savingAgainKeepsTheNewest() {
        Reflection first = reflections.save(lesson, strength("first", 0), viewer);
        Reflection second = reflections.save(lesson, strength("second", 1), viewer);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(reflections.get(lesson, viewer).answer("strength").words()).isEqualTo("second");
    }

    @Test
    void theOlderOfTwoTabsOverwritesNothing() {
        reflections.save(lesson, strength("first tab", 0), viewer);

        assertThatThrownBy(() -> reflections.save(lesson, strength("second tab", 0), viewer))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> reflections.submit(lesson, strength("second tab", 0), viewer))
                .isInstanceOf(StaleException.class);
        Reflection kept = reflections.get(lesson, viewer);
        assertThat(kept.answer("strength").words()).isEqualTo("first tab");
        assertThat(kept.version()).isOne();
        assertThat(kept.submittedAt()).isEmpty();
    }

    @Test
    void ofTheTurnsOfOnePageTheLatestStays() {
        UUID page = UUID.randomUUID();
        reflections.save(lesson, turn("second turn", page, 2), viewer);

        assertThatThrownBy(() -> reflections.save(lesson, turn("first turn", page, 1), viewer))
                .isInstanceOf(StaleException.class);
        assertThat(reflections.save(lesson, turn("third turn", page, 3), viewer).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> reflections.save(lesson, turn("another page", UUID.randomUUID(), 9), viewer))
                .isInstanceOf(StaleException.class);
        assertThat(reflections.get(lesson, viewer).answer("strength").words()).isEqualTo("third turn");
    }

    @Test
    void aTurnThatTakesWordsBackOvertakesTheOneThatAddedThem() {
        UUID page = UUID.randomUUID();
        reflections.save(lesson, strength("as it was", 0), viewer);
        Reflection kept = reflections.save(lesson, turn("as it was", page, 2), viewer);

        var addition = new ReflectionForm(
                Map.of("strength", "as it was, and more"), null, "standard.v1", kept.version(), page, 1);
        assertThatThrownBy(() -> reflections.save(lesson, addition, viewer)).isInstanceOf(StaleException.class);
        assertThat(reflections.get(lesson, viewer).answer("strength").words()).isEqualTo("as it was");
    }

    @Test
    void aTabFromBeforeADifferentReflectionOverwritesNothing() {
        assertThatThrownBy(() -> reflections.save(lesson, strength("from before", 3), viewer))
                .isInstanceOf(StaleException.class);
        assertThat(reflections.get(lesson, viewer).answers()).isEmpty();
    }

    @Test
    void theSameWordsSentTwiceAreNoConflict() {
        reflections.save(lesson, strength("We waited", 0), viewer);

        assertThat(reflections.save(lesson, strength("We waited", 0), viewer).version())
                .isOne();
        assertThat(reflections.submit(lesson, strength("We waited", 0), viewer).submittedAt())
                .isPresent();
    }

    @Test
    void withoutAStrengthItIsSavedAndNotSubmitted() {
        Map<String, String> typed = Map.of("strength", " \n", "surprise", "Their talk", "next-step", "Wait");
        Reflection saved = reflections.submit(lesson, TestReflections.form("standard.v1", typed, 0), viewer);

        assertThat(saved.isComplete()).isFalse();
        assertThat(saved.submittedAt()).isEmpty();
        typed.forEach((prompt, words) -> assertThat(
                        reflections.get(lesson, viewer).answer(prompt).words())
                .isEqualTo(words));
        assertThat(told()).isZero();
    }

    @Test
    void submittingIsToldOnce() {
        Reflection submitted = reflections.submit(lesson, strength("We waited", 0), viewer);

        Instant now = Times.now(clock);
        assertThat(submitted.submittedAt()).contains(now);
        assertThat(events.stream(ReflectionSubmitted.class))
                .containsExactly(new ReflectionSubmitted(submitted.id(), lesson, teacher.person(), now));
    }

    @Test
    void whatIsTakenBackWasNeverSubmitted() {
        reflections.save(lesson, strength("We waited", 0), viewer);

        transactions.executeWithoutResult(transaction -> {
            reflections.submit(lesson, strength("We waited long", 1), viewer);
            assertThat(told()).isOne();
            transaction.setRollbackOnly();
        });

        Reflection kept = reflections.get(lesson, viewer);
        assertThat(kept.submittedAt()).isEmpty();
        assertThat(kept.answer("strength").words()).isEqualTo("We waited");
        assertThat(kept.version()).isOne();
    }

    @Test
    void itMayBeSubmittedAgainAndStaysSubmittedSinceTheFirstTime() {
        Instant first = Times.now(clock);
        reflections.submit(lesson, strength("We waited", 0), viewer);
        clock.advance(Duration.ofDays(1));
        Reflection again = reflections.submit(lesson, strength("We waited longer", 1), viewer);

        assertThat(again.submittedAt()).contains(first);
        assertThat(again.savedAt()).isEqualTo(Times.now(clock));
        assertThat(again.answer("strength").words()).isEqualTo("We waited longer");
        assertThat(reflections.save(lesson, strength("", 2), viewer).submittedAt())
                .contains(first);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void nobodyElseFindsIt() {
        reflections.submit(lesson, strength("mine", 0), viewer);
        Viewer colleague = viewers.open(Role.PD_LEAD, teacher).viewer();

        assertThatThrownBy(() -> reflections.get(lesson, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> reflections.save(lesson, NOTHING, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> reflections.submit(lesson, NOTHING, colleague))
                .isInstanceOf(NotVisibleException.class);
        assertThat(reflections.progress(lesson, colleague)).isEqualTo(new Progress(0, false, Optional.empty()));
    }

    @Test
    void theProgressCountsWhatIsThere() {
        var marker = new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, new Span(new Timecode(1), null), "", 0);
        markers.add(marker, viewer);
        markers.add(new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, marker.span(), "", 0), viewer);
        markers.remove(marker.id(), viewer);
        assertThat(reflections.progress(lesson, viewer)).isEqualTo(new Progress(1, false, Optional.empty()));

        reflections.save(lesson, NOTHING, viewer);
        assertThat(reflections.progress(lesson, viewer)).isEqualTo(new Progress(1, true, Optional.empty()));

        reflections.submit(lesson, strength("We waited", 1), viewer);
        assertThat(reflections.progress(lesson, viewer))
                .isEqualTo(new Progress(1, true, Optional.of(Times.now(clock))));
    }

    @Test
    void otherQuestionsLoseNothing() {
        reflections.save(lesson, strength("We waited", 0), viewer);

        Reflection asking = reflections.ask(lesson, GAP, strength("We waited long", 1), viewer);
        assertThat(asking.set().id()).isEqualTo(GAP);
        assertThat(asking.answer("went-well")).isEqualTo(Answer.NONE);
        assertThat(asking.answer(STANDARD, "strength").words()).isEqualTo("We waited long");
        var gap = Map.of("went-well", "They spoke", "saw", "Eighteen of a hundred");
        Reflection saved = reflections.save(lesson, TestReflections.form("gap.v1", gap, asking.version()), viewer);

        Reflection back =
                reflections.ask(lesson, STANDARD, TestReflections.form("gap.v1", Map.of(), saved.version()), viewer);
        assertThat(back.answer("strength").words()).isEqualTo("We waited long");
        assertThat(back.answer(GAP, "saw").words()).isEqualTo("Eighteen of a hundred");
        assertThat(back.isComplete()).isTrue();
    }

    @Test
    void itBeginsWithTheQuestionsThatAreChosen() {
        Reflection begun = reflections.ask(lesson, GAP, NOTHING, viewer);

        assertThat(begun.set().id()).isEqualTo(GAP);
        assertThat(reflections.get(lesson, viewer).set().id()).isEqualTo(GAP);
    }

    @Test
    void aTabThatStillAsksTheOldQuestionsOverwritesNothing() {
        reflections.save(lesson, strength("We waited", 0), viewer);
        reflections.ask(lesson, GAP, strength("We waited", 1), viewer);

        assertThatThrownBy(() -> reflections.save(lesson, strength("from the old tab", 1), viewer))
                .isInstanceOf(StaleException.class);
        assertThat(reflections.get(lesson, viewer).answer(STANDARD, "strength").words())
                .isEqualTo("We waited");
    }

    @Test
    void whatIsAskedOnAnotherOccasionOrNeverIsNotThere() {
        for (String other : List.of("second-look.v1", "standard.v99", "")) {
            assertThatThrownBy(() -> reflections.ask(lesson, new PromptSetId(other), NOTHING, viewer))
                    .isInstanceOf(NotVisibleException.class);
        }
    }

    @Test
    void anAnswerNamesMarkersOfItsLessonAndNoOthers() {
        Marker here = mark(lesson, teacher);
        Marker another = mark(recordings.playable(teacher), teacher);
        TestViewer colleague = viewers.open(Role.TEACHER, teacher);
        Marker foreign = mark(recordings.playable(colleague), colleague);

        reflections.save(
                lesson,
                TestReflections.naming("We waited", 0, here.id(), another.id(), foreign.id(), MarkerId.next()),
                viewer);

        assertThat(reflections.get(lesson, viewer).answer("strength"))
                .isEqualTo(new Answer("We waited", Set.of(here.id())));
    }

    @Test
    void aMarkerThatWasTakenAwayIsNoEvidenceUntilItIsBack() {
        Marker marker = mark(lesson, teacher);
        reflections.save(lesson, TestReflections.naming("We waited", 0, marker.id()), viewer);

        markers.remove(marker.id(), viewer);
        assertThat(evidence()).isEmpty();
        reflections.save(lesson, TestReflections.naming("We waited long", 1), viewer);
        markers.restore(marker.id(), viewer);
        assertThat(evidence()).containsExactly(marker.id());

        reflections.save(lesson, TestReflections.naming("We waited long", 2), viewer);
        assertThat(evidence()).isEmpty();
    }

    private Set<MarkerId> evidence() {
        return reflections.get(lesson, viewer).answer("strength").evidence();
    }

    private Marker mark(RecordingId recording, TestViewer owner) {
        var span = new Span(new Timecode(1000), null);
        return markers.add(
                        new Marker(MarkerId.next(), recording, MarkerKind.STRENGTH, span, "A pause", 0), owner.viewer())
                .orElseThrow();
    }

    private long told() {
        return events.stream(ReflectionSubmitted.class).count();
    }

    private static ReflectionForm strength(String words, int version) {
        return TestReflections.form(words, version);
    }

    private static ReflectionForm turn(String words, UUID page, int turn) {
        return TestReflections.turn(words, page, turn);
    }
}
