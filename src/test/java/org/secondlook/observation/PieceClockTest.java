package org.secondlook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.observation.TestObservations.event;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever codes a clip counts from its beginning; its owner reads times of the lesson; nothing lies outside the clip. */
@Tag("once")
class PieceClockTest {

    private static final Stretch CLIP = new Stretch(100_000, 400_000);

    private final PieceClock clock = new PieceClock(CLIP, null);
    private final PieceClock inThrees = new PieceClock(CLIP, 3000L);

    @Test
    void aMomentOfAClipIsOneOfItsLesson() {
        Event inLesson = clock.toLesson(event("pupil", 1000, 4000L));

        assertThat(inLesson.start()).isEqualTo(101_000);
        assertThat(inLesson.end()).isEqualTo(104_000);
        assertThat(clock.toPeople(List.of(inLesson)).get(0).start()).isEqualTo(1000);
        assertThat(clock.toLesson(List.of(new Stretch(0, 2000)))).containsExactly(new Stretch(100_000, 102_000));
    }

    @Test
    void whateverAPageSaysNothingLiesOutsideTheClip() {
        assertThat(clock.toLesson(event("pupil", 299_000, 302_000L)).end()).isEqualTo(400_000);
        assertThat(clock.toLesson(event("pupil", 301_000, 302_000L)))
                .extracting(Event::start, Event::end)
                .containsExactly(400_000L, null);
        assertThat(clock.toLesson(List.of(new Stretch(299_000, 302_000), new Stretch(301_000, 302_000))))
                .containsExactly(new Stretch(399_000, 400_000));
    }

    /** The interval from 99 to 102 seconds of the lesson has begun a second before the clip. */
    @Test
    void theIntervalsOfAClipAreThoseOfItsLesson() {
        assertThat(inThrees.lead()).isEqualTo(1000);
        Event first = inThrees.toLesson(event("asks", 0, null));
        Event second = inThrees.toLesson(event("asks", 3000, null));

        assertThat(first.start()).isEqualTo(100_000);
        assertThat(second.start()).isEqualTo(102_000);
        assertThat(inThrees.toLesson(List.of(new Stretch(1000, 2000)))).containsExactly(new Stretch(100_000, 101_000));
    }

    @Test
    void aPageReadsWhatItHasSent() {
        Event sent = event("asks", 6000, null);
        Definition framework = FrameworkFileTest.framework("flanders");
        var coding = new Coding(
                framework,
                List.of(inThrees.toLesson(sent)),
                new Coverage(inThrees.toLesson(List.of(new Stretch(1000, 9000)))),
                CLIP);

        CodingState page = inThrees.toPage(coding);

        assertThat(page.events().get(0).start()).isEqualTo(6000);
        assertThat(page.played()).containsExactly(List.of(1000L, 9000L));
    }
}
