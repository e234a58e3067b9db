package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingState;

/** What may be typed into a marker's form, of a lesson that lasts 45 minutes. */
@Tag("once")
class MarkerFormTest {

    private static final String TIME = "reflection.marker.problem.time";
    private static final String KIND = "reflection.marker.problem.kind";
    private static final String NOTE = "reflection.marker.problem.note";

    private static final Recording LESSON = lesson(Duration.ofMinutes(45));

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "NaN",
                "Infinity",
                "-1",
                "1e308",
                "12:99",
                "12:41",
                "0x10",
                "1.5",
                "1,000",
                "nothing",
                "9223372036854775807",
                "9223372036854775808",
                "2702001"
            })
    void aWrongTimeIsAProblem(String time) {
        assertThat(from(time, null).problem(LESSON)).contains(TIME);
        assertThat(from("0", time).problem(LESSON)).contains(TIME);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aMarkerNeedsAStartAndNoEnd(@Nullable String nothing) {
        assertThat(from(nothing, null).problem(LESSON)).contains(TIME);
        assertThat(from("0", nothing).problem(LESSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,", "2700000,", "2702000,", "761000, 761000", "0, 2702000"})
    void aTimeWithinTheLessonIsNoProblem(String start, @Nullable String end) {
        assertThat(from(start, end).problem(LESSON)).isEmpty();
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsAProblem() {
        assertThat(from("761000", "760999").problem(LESSON)).contains(TIME);
    }

    @Test
    void aLessonWhoseLengthIsNotKnownHasNoMoments() {
        assertThat(from("0", null).problem(lesson(null))).contains(TIME);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "strength", "PRAISE", "STRENGTH "})
    void aKindThatThereIsNotIsAProblem(@Nullable String kind) {
        assertThat(new MarkerForm(null, kind, "0", null, "", 0).problem(LESSON)).contains(KIND);
    }

    @Test
    void aNoteHoldsTwoThousandCharactersAndNotOneMore() {
        assertThat(noting("a".repeat(2000)).problem(LESSON)).isEmpty();
        assertThat(noting("a".repeat(2001)).problem(LESSON)).contains(NOTE);
    }

    @Test
    void anEmojiIsOneCharacter() {
        assertThat(noting("🙂".repeat(2000)).problem(LESSON)).isEmpty();
        assertThat(noting("🙂".repeat(2001)).problem(LESSON)).contains(NOTE);
    }

    @Test
    void aLineBreakAsBrowsersSendItIsOneCharacter() {
        String lines = "a\r\n".repeat(999) + "ab";

        assertThat(noting(lines).problem(LESSON)).isEmpty();
        assertThat(marker(noting(lines)).note()).doesNotContain("\r").hasSize(2000);
    }

    @Test
    void whatNoDatabaseHoldsIsAProblem() {
        assertThat(List.of("a\0b", "\uD83D", "\uDE42\uD83D"))
                .allSatisfy(note -> assertThat(noting(note).problem(LESSON)).contains(NOTE));
    }

    @Test
    void whatIsTypedBecomesTheMarker() {
        var id = UUID.randomUUID();
        var form = new MarkerForm(id, "QUESTION", "1975000", "2020000", " Who answered? \r\n", 3);

        assertThat(form.toMarker(form.newId(), LESSON.id()))
                .isEqualTo(new Marker(
                        new MarkerId(id),
                        LESSON.id(),
                        MarkerKind.QUESTION,
                        new Span(new Timecode(1_975_000), new Timecode(2_020_000)),
                        "Who answered?",
                        3));
    }

    @Test
    void withoutAScriptTheServerMakesTheId() {
        MarkerForm form = noting("");

        assertThat(form.newId()).isNotEqualTo(form.newId());
    }

    @Test
    void aFormWithAProblemBecomesNoMarker() {
        assertThatIllegalStateException().isThrownBy(() -> marker(from("-1", null)));
    }

    private static Marker marker(MarkerForm form) {
        return form.toMarker(form.newId(), LESSON.id());
    }

    private static MarkerForm from(@Nullable String start, @Nullable String end) {
        return new MarkerForm(null, "STRENGTH", start, end, null, null);
    }

    private static MarkerForm noting(String note) {
        return new MarkerForm(null, "STRENGTH", "0", "", note, null);
    }

    private static Recording lesson(@Nullable Duration duration) {
        return new Recording(
                RecordingId.next(),
                PersonId.next(),
                "Fractions",
                RecordingState.PLAYABLE,
                1L,
                1,
                duration,
                null,
                Instant.EPOCH,
                null);
    }
}
