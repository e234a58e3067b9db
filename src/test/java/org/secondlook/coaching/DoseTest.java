package org.secondlook.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a teacher is warned of one more cycle. */
class DoseTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final CoachingProperties SETTINGS = new CoachingProperties(5, 3, 60);

    @ParameterizedTest
    @CsvSource({
        "0, 0, false, false",
        "4, 60, false, false",
        "5, 60, true, false",
        "1, 20, false, true",
        "1, 21, false, false",
        "6, 1, true, true"
    })
    void itWarnsBeyondWhatIsThoughtToServe(int begun, int daysAgo, boolean many, boolean soon) {
        List<Instant> times = Stream.generate(() -> NOW.minus(Duration.ofDays(daysAgo)))
                .limit(begun)
                .toList();

        Dose dose = Dose.of(times, SETTINGS, NOW);

        assertThat(dose.isMany()).isEqualTo(many);
        assertThat(dose.isSoon()).isEqualTo(soon);
        assertThat(dose.next()).isEqualTo(begun + 1);
    }
}
