package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    private static final ReflectionForm NOTHING = new ReflectionForm("", "", "", 0, null, null);

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

        var form = new ReflectionForm("🙂".repeat(20_000), "Their talk\nand mine", "", 0, null, null);
        Reflection saved = reflections.save(lesson, form, viewer);

        assertThat(reflections.get(lesson, viewer)).isEqualTo(saved);
        assertThat(saved.answers()).isEqualTo(form.answers());
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
        assertThat(reflections.get(lesson, viewer).answer(Prompt.STRENGTH)).isEqualTo("second");
    }

    @Test
    void theOlderOfTwoTabsOverwritesNothing() {
        reflections.save(lesson, strength("first tab", 0), viewer);

        assertThatThrownBy(() -> reflections.save(lesson, strength("second tab", 0), viewer))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> reflections.submit(lesson, strength("second tab", 0), viewer))
                .isInstanceOf(StaleException.class);
        Reflection kept = reflections.get(lesson, viewer);
        assertThat(kept.answer(Prompt.STRENGTH)).isEqualTo("first tab");
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
        assertThat(reflections.get(lesson, viewer).answer(Prompt.STRENGTH)).isEqualTo("third turn");
    }

    @Test
    void aTurnThatTakesWordsBackOvertakesTheOneThatAddedThem() {
        UUID page = UUID.randomUUID();
        reflections.save(lesson, strength("as it was", 0), viewer);
        Reflection kept = reflections.save(lesson, turn("as it was", page, 2), viewer);

        var addition = new ReflectionForm("as it was, and more", "", "", kept.version(), page, 1);
        assertThatThrownBy(() -> reflections.save(lesson, addition, viewer)).isInstanceOf(StaleException.class);
        assertThat(reflections.get(lesson, viewer).answer(Prompt.STRENGTH)).isEqualTo("as it was");
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
        Reflection saved =
                reflections.submit(lesson, new ReflectionForm(" \n", "Their talk", "Wait", 0, null, null), viewer);

        assertThat(saved.isComplete()).isFalse();
        assertThat(saved.submittedAt()).isEmpty();
        assertThat(reflections.get(lesson, viewer).answers())
                .isEqualTo(Map.of(Prompt.STRENGTH, " \n", Prompt.SURPRISE, "Their talk", Prompt.NEXT_STEP, "Wait"));
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
        assertThat(kept.answer(Prompt.STRENGTH)).isEqualTo("We waited");
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
        assertThat(again.answer(Prompt.STRENGTH)).isEqualTo("We waited longer");
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

    private long told() {
        return events.stream(ReflectionSubmitted.class).count();
    }

    private static ReflectionForm strength(String words, int version) {
        return new ReflectionForm(words, "", "", version, null, null);
    }

    private static ReflectionForm turn(String words, UUID page, int turn) {
        return new ReflectionForm(words, "", "", 0, page, turn);
    }
}
