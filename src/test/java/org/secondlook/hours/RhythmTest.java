package org.secondlook.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When time is set aside, what somebody may type of it, and what weeks make of it. */
@Tag("once")
class RhythmTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 10, 21);

    /** London's clocks go back on 25 October 2026, and forward on 28 March 2027, when there is no 01:30; Kathmandu's never. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-21, 14:00, Europe/London,  2026-10-21T13:00:00Z, 2026-10-21T13:40:00Z, 14:40",
        "2026-10-28, 14:00, Europe/London,  2026-10-28T14:00:00Z, 2026-10-28T14:40:00Z, 14:40",
        "2027-03-28, 01:30, Europe/London,  2027-03-28T01:30:00Z, 2027-03-28T02:10:00Z, 03:10",
        "2026-10-25, 01:30, Europe/London,  2026-10-25T00:30:00Z, 2026-10-25T01:10:00Z, 01:10",
        "2026-10-28, 08:00, Asia/Kathmandu, 2026-10-28T02:15:00Z, 2026-10-28T02:55:00Z, 08:40",
        "2026-12-31, 23:50, Europe/London,  2026-12-31T23:50:00Z, 2027-01-01T00:30:00Z, 00:30",
    })
    void itIsByTheClockOfItsPlaceAndAsLongAsItSays(
            LocalDate day, LocalTime starts, String zone, Instant begin, Instant end, LocalTime ends) {
        var rhythm = new Rhythm(day, day, starts, ZoneId.of(zone), 40);

        assertThat(rhythm.begin(day)).isEqualTo(begin);
        assertThat(rhythm.end(day)).isEqualTo(end);
        assertThat(rhythm.ends(day)).isEqualTo(ends);
    }

    @Test
    void whatHasBegunIsPartedFromWhatIsToCome() {
        Rhythm rhythm = weekly(3);
        Instant second = Instant.parse("2026-10-28T14:00:00Z");

        assertThat(rhythm.days()).containsExactly(WEDNESDAY, WEDNESDAY.plusWeeks(1), WEDNESDAY.plusWeeks(2));
        assertThat(rhythm.lastBegun(second)).contains(WEDNESDAY.plusWeeks(1));
        assertThat(rhythm.lastBegun(second.minusSeconds(1))).contains(WEDNESDAY);
        assertThat(rhythm.ahead(second).orElseThrow().days()).containsExactly(WEDNESDAY.plusWeeks(2));
        assertThat(rhythm.ahead(Instant.MAX.minusSeconds(1))).isEmpty();
        assertThat(rhythm.has(WEDNESDAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> weekly(3).until(WEDNESDAY.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            WATCH | 3 | 2026-10-19 | 2027-07-07 | 14:00 | 40  | Europe/London | -
            WATCH | - | 2026-10-20 | -          | 14:00 | 5   | Europe/London | -
            WATCH | - | 2026-10-19 | nonsense   | 14:00 | 240 | Europe/London | -
            WATCH | - | 2026-10-18 | -          | 14:00 | 40  | Europe/London | from
            WATCH | 3 | 2026-10-19 | -          | 14:00 | 40  | Europe/London | until
            WATCH | 3 | 2026-10-19 | 2026-10-20 | 14:00 | 40  | Europe/London | until
            WATCH | 3 | 2026-10-19 | 2027-11-30 | 14:00 | 40  | Europe/London | until
            WATCH | - | 9999-10-19 | -          | 14:00 | 40  | Europe/London | from
            SLEEP | 8 | soon       | never      | 25:00 | 4   | +01:00        | purpose weekday from starts minutes zone
            -     | - | -          | -          | -     | -   | -             | purpose from starts minutes zone
            """)
    void whatIsTypedIsAskedForByItsField(
            String purpose,
            String weekday,
            String from,
            String until,
            String starts,
            String minutes,
            String zone,
            String problems) {
        Clock clock = Clock.fixed(Instant.parse("2026-10-18T23:30:00Z"), ZoneOffset.UTC);
        var form = new TimeForm(null, null, purpose, weekday, from, until, starts, minutes, zone);

        assertThat(String.join(" ", form.problems(clock).keySet())).isEqualTo(problems == null ? "" : problems);
    }

    @Test
    void aWeekdayCountsFromTheDayThatIsGivenToTheLastOneBeforeTheEnd() {
        var form = new TimeForm(null, null, "WATCH", "3", "2026-10-19", "2026-11-08", "14:00", "40", "Europe/London");

        assertThat(form.toRhythm()).isEqualTo(weekly(3));
        assertThat(TimeForm.of(plan(weekly(3)), WEDNESDAY).toRhythm()).isEqualTo(weekly(3));
    }

    @Test
    void aWeekCountsWhatWasPlannedWhatWasTheirsAndWhatNobodySpokeOf() {
        Plan plan = plan(weekly(4));
        Instant now = Instant.parse("2026-11-05T00:00:00Z");
        List<Slot> slots = List.of(
                Slot.of(plan, WEDNESDAY, false, 30, now),
                Slot.of(plan, WEDNESDAY.plusWeeks(1), true, null, now),
                Slot.of(plan, WEDNESDAY.plusWeeks(2), false, 0, now),
                Slot.of(plan, WEDNESDAY.plusWeeks(3), false, null, now));
        LocalDate monday = Week.mondayOf(WEDNESDAY);

        Weeks weeks = Weeks.until(monday.plusWeeks(3), slots);

        assertThat(weeks.each())
                .hasSize(8)
                .endsWith(
                        new Week(monday, 40, 30, 0),
                        new Week(monday.plusWeeks(1), 0, 0, 0),
                        new Week(monday.plusWeeks(2), 40, 0, 0),
                        new Week(monday.plusWeeks(3), 40, 0, 40));
        assertThat(List.of(weeks.planned(), weeks.used(), weeks.unsaid())).containsExactly(120, 30, 40);
        assertThat(List.of(weeks.top(), weeks.height(30), weeks.height(60))).containsExactly(60, 50, 100);
    }

    private static Rhythm weekly(int times) {
        return new Rhythm(
                WEDNESDAY, WEDNESDAY.plusWeeks(times - 1L), LocalTime.of(14, 0), ZoneId.of("Europe/London"), 40);
    }

    private static Plan plan(Rhythm rhythm) {
        return new Plan(new PlanId(UUID.randomUUID()), Purpose.WATCH, rhythm, null, Plan.FIRST_VERSION, Instant.EPOCH);
    }
}
