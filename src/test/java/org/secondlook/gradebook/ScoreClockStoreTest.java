package org.secondlook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;

@GradebookTest
class ScoreClockStoreTest {

    private static final URI COLUMN = URI.create("https://lms.example.org/lineitem?type_id=1");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final Instant TOLD = Instant.parse("2026-11-21T12:00:00.123Z");

    @Autowired
    ScoreClockStore clocks;

    @Autowired
    TestViewers viewers;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = viewers.open(Role.TEACHER).person();
    }

    @Test
    void theFirstTimeIsNow() {
        assertThat(clocks.next(person, COLUMN, NOON)).isEqualTo(TOLD);
    }

    @Test
    void eachTimeIsASecondLaterAlsoWhenTheClockIsTurnedBack() {
        clocks.next(person, COLUMN, NOON);

        assertThat(clocks.next(person, COLUMN, NOON)).isEqualTo(TOLD.plusSeconds(1));
        assertThat(clocks.next(person, COLUMN, NOON.minusSeconds(3600))).isEqualTo(TOLD.plusSeconds(2));
        assertThat(clocks.next(person, COLUMN, NOON.plusSeconds(60))).isEqualTo(TOLD.plusSeconds(60));
    }

    @Test
    void anotherColumnAndAnotherPersonHaveClocksOfTheirOwn() {
        clocks.next(person, COLUMN, NOON);

        assertThat(clocks.next(person, URI.create("https://lms.example.org/other"), NOON))
                .isEqualTo(TOLD);
        assertThat(clocks.next(viewers.open(Role.TEACHER).person(), COLUMN, NOON))
                .isEqualTo(TOLD);
    }

    @Test
    void manyAtOnceGetTimesOfTheirOwn() throws Exception {
        var times = new ConcurrentLinkedQueue<Instant>();

        AtOnce.run(IntStream.range(0, 8)
                .<AtOnce.Step>mapToObj(i -> () -> times.add(clocks.next(person, COLUMN, NOON)))
                .toArray(AtOnce.Step[]::new));

        assertThat(times)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8).mapToObj(TOLD::plusSeconds).toList());
    }
}
