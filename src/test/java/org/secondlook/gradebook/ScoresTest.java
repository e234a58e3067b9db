package org.secondlook.gradebook;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** From a completion to the gradebook, over real HTTP, whatever happens between. */
@GradebookTest
class ScoresTest {

    private final FakePlatform moodle = new FakePlatform("moodle");

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Scores scores;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    @MockitoSpyBean
    ScoreStore store;

    private TestViewer teacher;
    private ActivityId activity;

    @BeforeEach
    void teacherOfMoodle() {
        moodle.grantsTokens();
        moodle.score(FakePlatform.captured("moodle-score-accepted"));
        teacher = viewers.open(Role.TEACHER);
        completions.register(teacher, moodle);
        activity = completions.place(teacher, moodle.column());
        clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void aCompletionReachesTheGradebookOnce() {
        completions.complete(activity, teacher);
        assertThat(score().state()).isEqualTo(ScoreState.WAITING);
        jobs.run();
        clock.advance(Duration.ofDays(1));
        jobs.run();

        assertThat(score().state()).isEqualTo(ScoreState.SENT);
        assertThat(told()).containsExactly(score().scoredAt());
    }

    @Test
    void aCompletionThatIsTakenBackIsNotSent() {
        transactions.executeWithoutResult(transaction -> {
            completions.tell(activity, teacher);
            transaction.setRollbackOnly();
        });
        jobs.run();

        assertThat(scores.find(activity, teacher.viewer())).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aCompletionOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> completions.tell(activity, teacher))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void completingAgainSendsNoSecondScore() {
        completions.complete(activity, teacher);
        completions.complete(activity, teacher);
        jobs.run();
        completions.complete(activity, teacher);
        jobs.run();

        assertThat(told()).hasSize(1);
    }

    @Test
    void anOutageOfHoursIsOutlived() {
        moodle.score(status(503));
        completions.complete(activity, teacher);
        runFor(Duration.ofHours(6));

        assertThat(score().state()).isEqualTo(ScoreState.WAITING);
        assertThat(score().reason()).isEqualTo(Reason.NO_ANSWER);
        assertThat(told()).hasSizeBetween(8, 13).containsOnly(score().scoredAt());

        moodle.score(ok());
        int before = told().size();
        runFor(Duration.ofMinutes(75));

        assertThat(score().state()).isEqualTo(ScoreState.SENT);
        assertThat(told()).hasSize(before + 1).containsOnly(score().scoredAt());
    }

    @Test
    void aTokenEndpointThatIsDownIsOutlived() {
        moodle.token(status(500));
        completions.complete(activity, teacher);
        runFor(Duration.ofHours(2));
        assertThat(told()).isEmpty();

        moodle.grantsTokens();
        runFor(Duration.ofMinutes(75));
        assertThat(score().state()).isEqualTo(ScoreState.SENT);
    }

    @Test
    void afterTwoWeeksTheScoreIsGivenUp() {
        moodle.score(status(500));
        completions.complete(activity, teacher);
        jobs.run();
        clock.advance(Duration.ofDays(13));
        jobs.run();
        assertThat(score().state()).isEqualTo(ScoreState.WAITING);

        clock.advance(Duration.ofDays(2));
        jobs.run();
        int given = told().size();
        clock.advance(Duration.ofDays(2));
        jobs.run();

        assertThat(score().state()).isEqualTo(ScoreState.REFUSED);
        assertThat(score().reason()).isEqualTo(Reason.NO_ANSWER);
        assertThat(told()).hasSize(given);
    }

    @Test
    void aWaitThatThePlatformAsksForIsKept() {
        moodle.score(status(503).withHeader("Retry-After", "7200"));
        completions.complete(activity, teacher);
        runFor(Duration.ofMinutes(119));
        assertThat(told()).hasSize(1);

        runFor(Duration.ofMinutes(30));
        assertThat(told()).hasSize(2);
    }

    @Test
    void aDeathBetweenAnswerAndNoteRepeatsTheVerySameScore() {
        doThrow(new QueryTimeoutException("killed")).when(store).change(any(), any());
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(told()).hasSize(1);
        assertThat(score().state()).isEqualTo(ScoreState.WAITING);

        doCallRealMethod().when(store).change(any(), any());
        moodle.score(FakePlatform.captured("moodle-score-repeated"));
        moodle.results("[{\"userId\":\"" + subject() + "\",\"resultScore\":1,\"resultMaximum\":1}]");
        clock.advance(Duration.ofMinutes(1));
        jobs.run();

        assertThat(score().state()).isEqualTo(ScoreState.SENT);
        assertThat(bodies()).hasSize(2);
        assertThat(bodies().get(1)).isEqualTo(bodies().get(0));
    }

    @Test
    void aGradebookWithANewerEntryIsToldALaterTime() {
        moodle.score(FakePlatform.captured("moodle-score-repeated"));
        moodle.results("[]");
        completions.complete(activity, teacher);
        Instant first = score().scoredAt();
        jobs.run();
        assertThat(score().state()).isEqualTo(ScoreState.WAITING);
        assertThat(score().reason()).isEqualTo(Reason.NEWER_SCORE);

        moodle.score(ok());
        clock.advance(Duration.ofMinutes(2));
        jobs.run();

        assertThat(score().state()).isEqualTo(ScoreState.SENT);
        assertThat(told()).containsExactly(first, score().scoredAt());
        assertThat(score().scoredAt()).isAfterOrEqualTo(first.plusSeconds(1));
    }

    @Test
    void aRefusedScoreIsTriedAgainOnlyWhenAsked() {
        moodle.score(FakePlatform.captured("moodle-score-to-ungraded"));
        completions.complete(activity, teacher);
        runFor(Duration.ofHours(5));
        assertThat(score().state()).isEqualTo(ScoreState.REFUSED);
        assertThat(score().reason()).isEqualTo(Reason.NOT_GRADABLE);
        assertThat(told()).hasSize(1);
        Instant completedAt = score().completedAt();

        moodle.score(ok());
        scores.attempt(activity, teacher.viewer());
        scores.attempt(activity, teacher.viewer());
        jobs.run();

        assertThat(score().state()).isEqualTo(ScoreState.SENT);
        assertThat(told()).hasSize(2).isSorted().doesNotHaveDuplicates();
        assertThat(score().completedAt())
                .as("work that is told late was done in time")
                .isEqualTo(completedAt);
        scores.attempt(activity, teacher.viewer());
        jobs.run();
        assertThat(told()).hasSize(2);
    }

    @Test
    void scoresOfOneColumnAreASecondApartEvenWithinOneMoment() {
        ActivityId second = completions.place(teacher, moodle.column());
        ActivityId third = completions.place(teacher, moodle.column());
        completions.complete(activity, teacher);
        completions.complete(second, teacher);
        completions.complete(third, teacher);
        jobs.run();

        Instant first = score().scoredAt();
        assertThat(told()).containsExactlyInAnyOrder(first, first.plusSeconds(1), first.plusSeconds(2));
    }

    @Test
    void withoutAColumnThereIsNothingToSendUntilThereIsOne() {
        activity = completions.place(teacher, "ungraded", null);
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(score().state()).isEqualTo(ScoreState.NO_COLUMN);
        assertThat(told()).isEmpty();

        completions.place(teacher, "ungraded", moodle.column());
        scores.attempt(activity, teacher.viewer());
        jobs.run();
        assertThat(score().state()).isEqualTo(ScoreState.SENT);
    }

    @Test
    void aPlatformThatIsDownDoesNotHoldUpAnother() {
        try (var canvas = new FakePlatform("canvas")) {
            canvas.grantsTokens();
            canvas.score(ok());
            TestViewer neighbour = viewers.open(Role.TEACHER);
            completions.register(neighbour, canvas);
            ActivityId theirs = completions.place(neighbour, canvas.column());
            moodle.score(status(500));

            completions.complete(activity, teacher);
            completions.complete(theirs, neighbour);
            jobs.run();

            assertThat(scores.find(theirs, neighbour.viewer()).orElseThrow().state())
                    .isEqualTo(ScoreState.SENT);
            assertThat(score().state()).isEqualTo(ScoreState.WAITING);
        }
    }

    @Test
    void manyCompletionsDuringAnOutageAllArrive() {
        moodle.score(status(503));
        List<ActivityId> all = IntStream.range(0, 20)
                .mapToObj(i -> completions.place(
                        teacher, URI.create(moodle.server().url("/services.php/2/lineitems/2/lineitem?n=" + i))))
                .toList();
        all.forEach(each -> completions.complete(each, teacher));
        runFor(Duration.ofHours(1));
        int asked = moodle.server().getAllServeEvents().size();
        assertThat(asked).as("a platform in trouble is asked seldom").isLessThan(60);

        moodle.score(ok());
        runFor(Duration.ofMinutes(80));

        assertThat(all)
                .allSatisfy(each -> assertThat(scores.find(each, teacher.viewer())
                                .orElseThrow()
                                .state())
                        .isEqualTo(ScoreState.SENT));
    }

    @Test
    void anotherCourseDoesNotHaveTheActivity() {
        completions.complete(activity, teacher);
        Viewer stranger = viewers.open(Role.TEACHER).viewer();

        assertThatThrownBy(() -> scores.find(activity, stranger)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> scores.attempt(activity, stranger)).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void countersTellHowManyAndNothingAboutWhom() {
        double before = counted("sent");
        completions.complete(activity, teacher);
        jobs.run();

        assertThat(counted("sent")).isEqualTo(before + 1);
        assertThat(meters.find("secondlook.gradebook.scores").meters())
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .extracting(Tag::getKey)
                        .containsExactly("result"));
    }

    private double counted(String result) {
        var counter =
                meters.find("secondlook.gradebook.scores").tag("result", result).counter();
        return counter == null ? 0 : counter.count();
    }

    private Score score() {
        return scores.find(activity, teacher.viewer()).orElseThrow();
    }

    private void runFor(Duration duration) {
        for (long minute = 0; minute <= duration.toMinutes(); minute++) {
            jobs.run();
            clock.advance(Duration.ofMinutes(1));
        }
    }

    private String subject() {
        return JsonMapper.shared().readTree(bodies().get(0)).get("userId").asString();
    }

    private List<Instant> told() {
        return bodies().stream()
                .map(body -> JsonMapper.shared().readTree(body).get("timestamp").asString())
                .map(Instant::parse)
                .toList();
    }

    /** What the platform was sent as scores, oldest first. */
    private List<String> bodies() {
        return moodle
                .server()
                .findAll(postRequestedFor(urlEqualTo("/services.php/2/lineitems/2/lineitem/scores?type_id=1")))
                .stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }
}
