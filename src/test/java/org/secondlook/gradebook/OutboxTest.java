package org.secondlook.gradebook;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operator sees of the outbox, and can do about it. */
@GradebookTest
class OutboxTest {

    private final FakePlatform moodle = new FakePlatform("moodle");

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    @Autowired
    Platforms platforms;

    @Autowired
    Outbox outbox;

    @Autowired
    Scores scores;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private ActivityId activity;

    @BeforeEach
    void teacherOfMoodle() {
        moodle.grantsTokens();
        moodle.score(ok());
        teacher = viewers.open(Role.TEACHER);
        completions.register(teacher, moodle);
        activity = completions.place(teacher, moodle.column());
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void whatHasArrivedIsNoLongerThere() {
        completions.complete(activity, teacher);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(ScoreState.WAITING);
            assertThat(line.reason()).isNull();
        });
        jobs.run();

        assertThat(lines()).isEmpty();
    }

    @Test
    void scoresAreCountedByWhatBecameOfThem() {
        moodle.score(FakePlatform.captured("moodle-score-to-ungraded"));
        Instant first = clock.instant();
        completions.complete(activity, teacher);
        completions.complete(completions.place(teacher, moodle.column()), teacher);
        completions.complete(completions.place(teacher, null), teacher);
        jobs.run();

        assertThat(lines())
                .extracting(QueueLine::state, QueueLine::reason, QueueLine::scores)
                .containsExactlyInAnyOrder(
                        tuple(ScoreState.REFUSED, Reason.NOT_GRADABLE, 2L), tuple(ScoreState.NO_COLUMN, null, 1L));
        assertThat(lines()).allSatisfy(line -> assertThat(line.oldest()).isBetween(first.minusSeconds(1), first));
    }

    @Test
    void whatWasRefusedIsReplayedForOnePlatformAlone() {
        moodle.score(status(403));
        completions.complete(activity, teacher);
        TestViewer stranger = viewers.open(Role.TEACHER);
        completions.register(stranger, moodle);
        ActivityId theirs = completions.place(stranger, moodle.column());
        completions.complete(theirs, stranger);
        jobs.run();

        moodle.score(ok());
        assertThat(outbox.replay(teacher.issuer(), "client")).isOne();
        assertThat(outbox.replay(teacher.issuer(), "client")).isZero();
        jobs.run();

        assertThat(scores.find(activity, teacher.viewer()).orElseThrow().state())
                .isEqualTo(ScoreState.SENT);
        assertThat(scores.find(theirs, stranger.viewer()).orElseThrow().state()).isEqualTo(ScoreState.REFUSED);
    }

    @Test
    void aPlatformThatIsSwitchedOffIsNotAskedAndNothingIsLost() {
        var off = moodle.platform().with(moodle.platform().deploymentIds(), Standing.SUSPENDED);
        when(platforms.find(teacher.issuer(), "client")).thenReturn(Optional.of(off));
        completions.complete(activity, teacher);
        for (int day = 0; day < 30; day++) {
            jobs.run();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(ScoreState.WAITING);
            assertThat(line.reason()).isEqualTo(Reason.SUSPENDED);
        });
        assertThat(moodle.server().getAllServeEvents()).isEmpty();

        completions.register(teacher, moodle);
        jobs.run();
        assertThat(lines()).isEmpty();
        moodle.server().verify(1, postRequestedFor(urlPathEqualTo("/services.php/2/lineitems/2/lineitem/scores")));
    }

    private List<QueueLine> lines() {
        return outbox.lines().stream()
                .filter(line -> line.issuer().equals(teacher.issuer()))
                .toList();
    }
}
