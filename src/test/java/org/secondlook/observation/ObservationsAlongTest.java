package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.observation.TestObservations.event;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was coded stays with what is seen when beginning and end of the lesson are cut away, and counts for what is left. */
@SecondLookTest
class ObservationsAlongTest {

    @Autowired
    Observations observations;

    @Autowired
    Codings codings;

    @Autowired
    ObservationsAlong along;

    @Autowired
    TestObservations looks;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private TestViewer teacher;
    private RecordingId lesson;
    private Observation look;

    /** The teacher talks from 5 on, pupils from 25 on, the teacher again from 80 to 90, in seconds. */
    @BeforeEach
    void code() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
        look = looks.expected(lesson, teacher);
        looks.coded(
                look,
                teacher,
                List.of(event("teacher", 5000, null), event("pupil", 25_000, null), event("teacher", 80_000, 90_000L)),
                new Stretch(0, 40_000),
                new Stretch(50_000, 100_000));
    }

    @Test
    void itMovesAndWhatWasPlayedCountsAsFarAsItIsLeft() {
        recordings.move(lesson, 10, 50);

        assertThat(coding().events()).extracting(Event::start).containsExactly(15_000L);
        assertThat(coding().coverage().stretches())
                .containsExactly(new Stretch(0, 30_000), new Stretch(40_000, 50_000));
        assertThat(coding().time(List.of("teacher"))).isEqualTo(15_000);
        assertThat(coding().time(List.of("pupil"))).isEqualTo(25_000);
        assertThat(codings.piece(observation(), 0, 10)).hasSize(1);

        recordings.move(lesson, -10, null);
        assertThat(coding().events()).extracting(Event::start).containsExactly(5000L, 25_000L, 80_000L);
        assertThat(coding().coverage().stretches())
                .containsExactly(new Stretch(0, 40_000), new Stretch(50_000, 100_000));
    }

    @Test
    void whatIsPlayedMeanwhileKeepsWhatLiesOutside() {
        recordings.move(lesson, 10, 50);
        looks.coded(look, teacher, List.of(), new Stretch(25_000, 45_000));
        recordings.move(lesson, -10, null);

        assertThat(coding().coverage().stretches()).containsExactly(new Stretch(0, 100_000));
    }

    @Test
    void whatWouldGoIsCountedBefore() {
        var rest = new Remainder(Duration.ofSeconds(10), null);

        assertThat(along.leftOut(lesson, rest, teacher.viewer()).get(0).amount())
                .isEqualTo(1);
    }

    @Test
    void whatLiesOutsideIsGoneWhenNothingComesBackAnyMoreAndTheEvidenceStays() {
        recordings.move(lesson, 10, 50);
        recordings.settle(lesson);

        assertThat(coding().time(List.of("teacher"))).isEqualTo(15_000);
        assertThat(coding().time(List.of("pupil"))).isEqualTo(25_000);
        recordings.move(lesson, -10, null);
        assertThat(coding().events()).extracting(Event::start).containsExactly(10_000L, 25_000L);
        assertThat(coding().coverage().stretches())
                .containsExactly(new Stretch(10_000, 40_000), new Stretch(50_000, 60_000));
    }

    private Coding coding() {
        return codings.of(observation());
    }

    private Observation observation() {
        return observations.get(look.id(), teacher.viewer());
    }
}
