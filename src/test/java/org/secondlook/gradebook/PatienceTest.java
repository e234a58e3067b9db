package org.secondlook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;

@Tag("once")
class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T17:11:44Z");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "5, 32", "6, 60", "7, 60", "2000000000, 60"})
    void theWaitDoublesUpToAnHour(int attempts, long minutes) {
        Duration wait = wait(attempts, null);

        assertThat(wait)
                .isBetween(
                        Duration.ofMinutes(minutes),
                        Duration.ofMinutes(minutes).multipliedBy(6).dividedBy(5));
    }

    @Test
    void aLongerWaitThatIsAskedForIsKept() {
        assertThat(wait(0, Duration.ofHours(5))).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        assertThat(wait(6, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatFailsTogetherComesBackSpread() {
        var waits = new HashSet<Duration>();
        for (int i = 0; i < 100; i++) {
            waits.add(wait(6, null));
        }
        assertThat(waits).hasSizeGreaterThan(50);
    }

    @Test
    void afterTwoWeeksItIsEnough() {
        Score score = score(9);

        assertThat(Patience.next(score, null, NOW.plus(Duration.ofDays(14)))).isPresent();
        assertThat(Patience.next(score, null, NOW.plus(Duration.ofDays(14)).plusMillis(1)))
                .isEmpty();
    }

    private static Duration wait(int attempts, Duration asked) {
        return Duration.between(NOW, Patience.next(score(attempts), asked, NOW).orElseThrow());
    }

    private static Score score(int attempts) {
        return new Score(
                ScoreId.next(),
                ActivityId.next(),
                PersonId.next(),
                1,
                null,
                ScoreState.WAITING,
                NOW,
                attempts,
                null,
                null,
                NOW,
                NOW);
    }
}
