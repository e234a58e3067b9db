package org.secondlook.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.culture.Purpose.EXEMPLAR;
import static org.secondlook.culture.Purpose.RECORDING;
import static org.secondlook.culture.Purpose.SHARING;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.culture.ClassId;
import org.secondlook.culture.PupilId;
import org.secondlook.culture.Purpose;
import org.secondlook.recording.RecordingId;

/** What was said about who can be seen decides what a lesson may be shown for; what was not said decides against. */
@Tag("once")
class AppearanceTest {

    private static final RecordingId LESSON = RecordingId.next();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "NOBODY,    true,  true,  true",
        "EVERYBODY, true,  true,  false",
        "CLASSES,   false, false, false",
        ",          false, false, false"
    })
    void anAnswerDecides(@Nullable Answer answer, boolean recording, boolean sharing, boolean exemplar) {
        Appearance said = said(answer);

        assertThat(Stream.of(RECORDING, SHARING, EXEMPLAR).map(said::allows))
                .containsExactly(recording, sharing, exemplar);
    }

    @Test
    void aClassIsShownWhenEverybodyInItMayBe() {
        SeenPupil free = pupil(null, Purpose.values());
        SeenPupil shared = pupil(null, RECORDING, SHARING);

        assertThat(of(free, shared).allows(SHARING)).isTrue();
        assertThat(of(free, shared).allows(EXEMPLAR)).isFalse();
        assertThat(of(free, pupil(null, RECORDING)).allows(SHARING)).isFalse();
        assertThat(of().allows(SHARING)).as("nothing is known of it").isFalse();
        assertThat(said(Answer.CLASSES, seen(free), seen()).allows(SHARING)).isFalse();
    }

    @Test
    void whoMayNotBeRecordedIsNotShownWhateverElseIsTicked() {
        assertThat(of(pupil(null, SHARING, EXEMPLAR)).allows(SHARING)).isFalse();
        assertThat(of(pupil(null, SHARING, EXEMPLAR)).allows(EXEMPLAR)).isFalse();
    }

    @Test
    void whoIsNotInItOrHiddenIsNotInTheWay() {
        for (Judgement judgement : Judgement.values()) {
            for (Purpose purpose : Purpose.values()) {
                assertThat(of(pupil(judgement), pupil(null, Purpose.values())).allows(purpose))
                        .isTrue();
            }
        }
        assertThat(of(pupil(Judgement.ABSENT), pupil(null)).inTheWay()).isEqualTo(1);
    }

    private static Appearance of(SeenPupil... pupils) {
        return said(Answer.CLASSES, seen(pupils));
    }

    private static Appearance said(@Nullable Answer answer, SeenClass... classes) {
        return new Appearance(LESSON, answer, null, DAY, List.of(classes));
    }

    private static SeenClass seen(SeenPupil... pupils) {
        return new SeenClass(new ClassId(UUID.randomUUID()), "Year 8", List.of(pupils));
    }

    private static SeenPupil pupil(@Nullable Judgement judgement, Purpose... permitted) {
        return new SeenPupil(
                new PupilId(UUID.randomUUID()), "A.K.", Set.of(permitted), judgement, judgement == null ? null : DAY);
    }
}
