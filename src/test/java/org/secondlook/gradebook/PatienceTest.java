package org.secondlook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.people.PersonId;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.SettableClock;

@Tag("once")
class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T17:11:44Z");

    private final SettableClock clock = new SettableClock();
    private final Patience patience = new Patience(clock);

    @BeforeEach
    void now() {
        clock.set(NOW);
    }

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
        Score one = score(6);
        var times = new HashSet<Instant>();
        for (int i = 0; i < 100; i++) {
            times.add(patience.next(one, null).orElseThrow());
        }
        assertThat(times).as("chance decides, not the score").hasSizeGreaterThan(50);
    }

    @Test
    void afterTwoWeeksItIsEnough() {
        Score score = score(9);

        clock.advance(Duration.ofDays(14));
        assertThat(patience.next(score, null)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(patience.next(score, null)).isEmpty();
    }

    private Duration wait(int attempts, Duration asked) {
        return Duration.between(NOW, patience.next(score(attempts), asked).orElseThrow());
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
                NOW,
                attempts,
                null,
                null,
                NOW,
                NOW);
    }
}
