package org.secondlook.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours USUAL = QuietHours.usual(BERLIN);
    private static final Instant NEVER_YET = Instant.EPOCH;

    /** 2026-03-27 is a Friday; on the Sunday after it clocks are put on at two. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-24T12:00, 2026-03-24T12:00",
        "2026-03-24T17:59, 2026-03-24T17:59",
        "2026-03-24T18:00, 2026-03-25T07:00",
        "2026-03-24T06:59, 2026-03-24T07:00",
        "2026-03-24T07:00, 2026-03-24T07:00",
        "2026-03-27T18:00, 2026-03-30T07:00",
        "2026-03-28T12:00, 2026-03-30T07:00",
        "2026-03-29T23:59, 2026-03-30T07:00",
        "2026-10-23T20:00, 2026-10-26T07:00"
    })
    void mailWaitsUntilTheQuietHoursEndWhereSomebodyIs(LocalDateTime told, LocalDateTime mailed) {
        assertThat(there(USUAL.notBefore(at(told)))).isEqualTo(mailed);
    }

    @Test
    void aNightIsAnHourShorterWhereClocksArePutOn() {
        QuietHours nights = new QuietHours(LocalTime.of(18, 0), LocalTime.of(7, 0), false, BERLIN);
        assertThat(nights.notBefore(Instant.parse("2026-03-28T20:00:00Z"))).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(nights.notBefore(Instant.parse("2026-10-24T20:00:00Z"))).isEqualTo("2026-10-25T06:00:00Z");
    }

    @Test
    void anEndThatClocksSkipIsWhereTheyGoOn() {
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), false, BERLIN);
        assertThat(nights.notBefore(Instant.parse("2026-03-29T00:10:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void anEndThatComesTwiceEndsTheSecondHourToo() {
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30), false, BERLIN);
        assertThat(nights.notBefore(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void hoursWithinADayAreQuietToo() {
        QuietHours lessons = new QuietHours(LocalTime.of(8, 0), LocalTime.of(13, 0), false, BERLIN);
        assertThat(there(lessons.notBefore(at(LocalDateTime.parse("2026-03-24T09:00")))))
                .isEqualTo("2026-03-24T13:00");
    }

    @Test
    void theSameTimeTwiceIsNeverQuiet() {
        QuietHours none = new QuietHours(LocalTime.NOON, LocalTime.NOON, false, BERLIN);
        Instant night = at(LocalDateTime.parse("2026-03-28T03:00"));
        assertThat(none.notBefore(night)).isEqualTo(night);
        assertThat(there(none.nextMorning(night))).isEqualTo("2026-03-28T07:00");
        assertThat(there(new QuietHours(LocalTime.NOON, LocalTime.NOON, true, BERLIN).notBefore(night)))
                .isEqualTo("2026-03-30T00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, 2026-03-24T12:00, 2026-03-24T12:10",
        "AT_ONCE, 2026-03-24T17:55, 2026-03-25T07:00",
        "DAILY,   2026-03-24T12:00, 2026-03-25T07:00",
        "DAILY,   2026-03-24T03:00, 2026-03-24T07:00",
        "DAILY,   2026-03-27T12:00, 2026-03-30T07:00",
        "WEEKLY,  2026-03-24T12:00, 2026-03-30T07:00",
        "WEEKLY,  2026-03-30T06:00, 2026-03-30T07:00",
        "WEEKLY,  2026-03-30T07:00, 2026-04-06T07:00"
    })
    void aDigestGoesOutInTheMorningOfItsDay(Pace pace, LocalDateTime told, LocalDateTime mailed) {
        assertThat(there(pace.due(at(told), NEVER_YET, USUAL))).isEqualTo(mailed);
    }

    @Test
    void mailsAreAnHourApartHoweverMuchComes() {
        Instant noon = at(LocalDateTime.parse("2026-03-24T12:00"));
        assertThat(Pace.AT_ONCE.due(noon, noon.minusSeconds(60), USUAL)).isEqualTo(noon.plusSeconds(59 * 60));
    }

    private static Instant at(LocalDateTime there) {
        return there.atZone(BERLIN).toInstant();
    }

    private static LocalDateTime there(Instant time) {
        return LocalDateTime.ofInstant(time, BERLIN);
    }
}
