package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.NotAsked;
import org.secondlook.lti.ScoreService.Outcome.Suspended;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.testing.SettableClock;

/** One platform that is slow or down does not hold up another. */
@Tag("once")
class TurnsTest {

    private final SettableClock clock = new SettableClock();

    @Test
    void aSlowPlatformTakesTwoThreadsAndNoMore() throws Exception {
        try (var slow = new FakePlatform("slow");
                var quick = new FakePlatform("quick")) {
            slow.token(ok().withFixedDelay(5_000));
            quick.grantsTokens();
            quick.score(ok());
            var scores = FakePlatform.scores(FakePlatform.HASTY, clock, slow.platform(), quick.platform());
            var threads = Executors.newFixedThreadPool(4);
            try {
                var calls = new ArrayList<Callable<Outcome>>();
                calls.addAll(Collections.nCopies(4, () -> post(scores, slow)));
                calls.addAll(Collections.nCopies(10, () -> post(scores, quick)));
                var outcomes = new ArrayList<Outcome>();
                for (var call : threads.invokeAll(calls)) {
                    outcomes.add(call.get());
                }

                assertThat(outcomes.subList(0, 4))
                        .containsExactlyInAnyOrder(
                                new TryLater(Reason.NO_ANSWER, null),
                                new TryLater(Reason.NO_ANSWER, null),
                                new NotAsked(Duration.ofSeconds(2)),
                                new NotAsked(Duration.ofSeconds(2)));
                assertThat(outcomes.subList(4, 14)).contains(new Accepted());
                quick.server().verify(1, postRequestedFor(urlPathEqualTo("/token")));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void thoseWhoFindAllPlacesTakenComeBackOneAfterTheOther() {
        try (var busy = new FakePlatform("busy")) {
            var turns = new Turns(FakePlatform.PATIENT, clock);
            var waits = new ArrayList<Outcome>();
            Supplier<Outcome> nextOne = () -> turns.take(busy.platform(), Accepted::new);
            Supplier<Outcome> inBothPlaces = () -> {
                Stream.generate(nextOne).limit(5).forEach(waits::add);
                return new Accepted();
            };

            turns.take(busy.platform(), () -> turns.take(busy.platform(), inBothPlaces));

            assertThat(waits)
                    .containsExactly(
                            new NotAsked(Duration.ofSeconds(2)),
                            new NotAsked(Duration.ofSeconds(2)),
                            new NotAsked(Duration.ofMillis(2400)),
                            new NotAsked(Duration.ofMillis(2400)),
                            new NotAsked(Duration.ofMillis(2800)));
            assertThat(nextOne.get()).as("afterwards there is room").isEqualTo(new Accepted());
        }
    }

    @Test
    void aPlatformThatIsSwitchedOffHasNoTurn() {
        try (var off = new FakePlatform("off")) {
            var platform = off.platform().with(Set.of("1"), Standing.SUSPENDED);
            var scores = FakePlatform.scores(FakePlatform.PATIENT, clock, platform);

            assertThat(post(scores, off)).isEqualTo(new Suspended());
            assertThat(off.server().getAllServeEvents()).isEmpty();
        }
    }

    @Test
    void whatAPlatformAsksForIsItsRest() {
        try (var busy = new FakePlatform("busy")) {
            busy.grantsTokens();
            busy.score(status(429).withHeader("Retry-After", "600"));
            var scores = FakePlatform.scores(FakePlatform.PATIENT, clock, busy.platform());
            post(scores, busy);

            assertThat(post(scores, busy)).isEqualTo(new NotAsked(Duration.ofMinutes(10)));
        }
    }

    private Outcome post(PlatformScores scores, FakePlatform platform) {
        return scores.postCompletion(
                platform.platform().issuer(), "tool", FakePlatform.completion(platform.column(), clock.instant()));
    }
}
