package org.secondlook.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types of a plan, and when its lesson comes. */
@Tag("once")
class PlanTest {

    /** London's clocks go back on 25 October 2026 and forward on 28 March 2027, when there is no 01:30. */
    @ParameterizedTest
    @CsvSource({
        "TUESDAY, 10:40, Europe/London, 2026-11-23T09:00:00Z, 2026-11-24T10:40:00Z",
        "TUESDAY, 10:40, Europe/London, 2026-11-24T10:39:59Z, 2026-11-24T10:40:00Z",
        "TUESDAY, 10:40, Europe/London, 2026-11-24T10:40:00Z, 2026-12-01T10:40:00Z",
        "MONDAY,  10:40, Europe/London, 2026-10-19T09:41:00Z, 2026-10-26T10:40:00Z",
        "SUNDAY,  01:30, Europe/London, 2027-03-27T09:00:00Z, 2027-03-28T01:30:00Z",
        "MONDAY,  08:00, Asia/Kathmandu, 2026-11-22T20:00:00Z, 2026-11-23T02:15:00Z",
    })
    void theNextLessonIsByTheClockOfTheSchool(
            DayOfWeek day, LocalTime starts, String zone, Instant now, Instant expected) {
        assertThat(new LessonTime(day, starts, ZoneId.of(zone)).nextAfter(now)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            I have asked | breathe | -  | -     | -             | -
            -            | breathe | 2  | 10:40 | Europe/London | -
            -            | breathe | -  | -     | Europe/London | moment
            I have asked | -       | -  | -     | -             | will
            I have asked | I will  | -  | -     | -             | -
            I have asked | breathe | 2  | -     | Europe/London | starts
            I have asked | breathe | -  | 10:40 | Europe/London | weekday
            I have asked | breathe | 8  | 25:00 | Nowhere       | weekday starts zone
            I have asked | breathe | 2  | 10:40 | +01:00        | zone
            """)
    void aPlanSaysWhenAndWhat(String moment, String will, String weekday, String starts, String zone, String problems) {
        var form = new PlanForm(UUID.randomUUID(), moment, null, will, weekday, starts, zone);

        assertThat(String.join(" ", form.problems().keySet())).isEqualTo(problems == null ? "" : problems);
    }

    @Test
    void whoWritesTheBeginningOfTheSentenceSaysItOnce() {
        var form = new PlanForm(null, " When  I have asked, ", null, "I will breathe.", null, null, null);

        assertThat(form.typedMoment()).isEqualTo("I have asked");
        assertThat(form.typedWill()).isEqualTo("breathe");
        assertThat(form.toPlan(new StepId(UUID.randomUUID())).shape()).isEqualTo("M");
    }

    @Test
    void itIsAtHandFromBeforeTheLessonUntilItWasTried() {
        Instant lesson = Instant.parse("2026-11-24T10:40:00Z");
        var plan = new Plan(UUID.randomUUID(), new StepId(UUID.randomUUID()), "Now", "", "breathe", null, null, lesson);

        assertThat(plan.isDue(lesson, null)).isTrue();
        assertThat(plan.isDue(lesson, lesson.minus(Duration.ofDays(1)))).isTrue();
        assertThat(plan.isDue(lesson, lesson.plus(Duration.ofMinutes(1)))).isFalse();
        assertThat(plan.isDue(lesson.plus(Plan.AFTER).plusSeconds(1), null)).isFalse();
    }
}
