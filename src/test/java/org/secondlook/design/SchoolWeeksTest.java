package org.secondlook.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.design.SchoolWeeks.Holiday;

@Tag("once")
class SchoolWeeksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    @Test
    void weeksFollowEachOther() {
        var weeks = new SchoolWeeks(MONDAY, List.of());

        assertThat(weeks.begins(1)).isEqualTo(MONDAY);
        assertThat(weeks.begins(3)).isEqualTo(MONDAY.plusDays(14));
        assertThat(weeks.ends(3)).isEqualTo(MONDAY.plusDays(20));
    }

    @Test
    void aWeekWithoutSchoolIsSkipped() {
        var weeks =
                new SchoolWeeks(MONDAY, List.of(new Holiday(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))));

        assertThat(weeks.begins(2)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(weeks.begins(3)).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void whatIsDueInAWeekIsDueBeforeTheHolidayThatBeginsInIt() {
        var weeks = new SchoolWeeks(MONDAY, List.of(new Holiday(MONDAY.plusDays(4), MONDAY.plusDays(13))));

        assertThat(weeks.ends(1)).isEqualTo(MONDAY.plusDays(3));
        assertThat(weeks.begins(2)).isEqualTo(MONDAY.plusDays(14));
    }
}
