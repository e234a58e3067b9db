package org.secondlook.gradebook;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.services.FakePlatform;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** An activity whose launches named no column, only where those of the course are. */
@GradebookTest
class ColumnSearchTest {

    private static final String LIST = "/services.php/2/lineitems";

    private final FakePlatform moodle = new FakePlatform("moodle");

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

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
        activity = place("lineitem");
    }

    private ActivityId place(String scope) {
        return completions.placeWithoutColumn(
                teacher,
                URI.create(moodle.server().url(LIST + "?type_id=1")),
                "https://purl.imsglobal.org/spec/lti-ags/scope/" + scope);
    }

    @AfterEach
    void stop() {
        moodle.close();
    }

    @Test
    void theColumnOfTheLinkIsFoundAndKept() {
        lists(column());
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(score(teacher).state()).isEqualTo(ScoreState.SENT);

        TestViewer colleague = colleague();
        lists();
        completions.complete(activity, colleague);
        jobs.run();

        assertThat(score(colleague).state()).isEqualTo(ScoreState.SENT);
        moodle.server().verify(0, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @Test
    void aColumnThatIsNotThereIsMadeOnceForAll() {
        lists();
        moodle.server()
                .stubFor(post(urlPathEqualTo(LIST)).willReturn(status(201).withBody(column())));
        List<TestViewer> all = Stream.concat(
                        Stream.of(teacher), Stream.generate(this::colleague).limit(4))
                .toList();
        all.forEach(each -> completions.complete(activity, each));
        jobs.run();
        clock.advance(Duration.ofMinutes(1));
        jobs.run();

        assertThat(all).allSatisfy(each -> assertThat(score(each).state()).isEqualTo(ScoreState.SENT));
        var made = moodle.server().findAll(postRequestedFor(urlPathEqualTo(LIST)));
        assertThat(made).hasSize(1);
        var message = JsonMapper.shared().readTree(made.get(0).getBodyAsString());
        assertThat(message.get("label").asString()).isEqualTo("Module 1");
        assertThat(message.get("resourceLinkId").asString()).isEqualTo("link 1");
        assertThat(message.get("resourceId").asString()).isEqualTo(activity.toString());
        assertThat(message.get("scoreMaximum").asInt()).isOne();
    }

    @Test
    void aGradebookThatIsDownIsAskedAgain() {
        moodle.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(status(503)));
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(score(teacher).state()).isEqualTo(ScoreState.WAITING);
        assertThat(score(teacher).reason()).isEqualTo(Reason.NO_ANSWER);

        lists(column());
        clock.advance(Duration.ofMinutes(5));
        jobs.run();
        assertThat(score(teacher).state()).isEqualTo(ScoreState.SENT);
    }

    @Test
    void whereNoColumnMayBeMadeThereIsNothingToSend() {
        lists();
        moodle.server().stubFor(post(urlPathEqualTo(LIST)).willReturn(status(403)));
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(score(teacher).state()).isEqualTo(ScoreState.NO_COLUMN);

        lists(column());
        scores.attempt(activity, teacher.viewer());
        jobs.run();
        assertThat(score(teacher).state()).isEqualTo(ScoreState.SENT);
    }

    @Test
    void aColumnThatIsGoneIsSoughtAgainWhenSomebodyTriesAgain() {
        lists(column());
        moodle.score(status(404));
        completions.complete(activity, teacher);
        jobs.run();
        assertThat(score(teacher).reason()).isEqualTo(Reason.NO_COLUMN);

        lists();
        moodle.server()
                .stubFor(post(urlPathEqualTo(LIST)).willReturn(status(201).withBody(column())));
        moodle.score(ok());
        scores.attempt(activity, teacher.viewer());
        jobs.run();

        assertThat(score(teacher).state()).isEqualTo(ScoreState.SENT);
        moodle.server().verify(1, postRequestedFor(urlPathEqualTo(LIST)));
    }

    @ParameterizedTest
    @CsvSource({"lineitem, WAITING", "lineitem.readonly, WAITING", "score, NO_COLUMN"})
    void aColumnIsSoughtWhereThePlatformLetsTheToolLook(String scope, ScoreState state) {
        teacher = viewers.open(Role.TEACHER);
        activity = place(scope);
        completions.complete(activity, teacher);

        assertThat(score(teacher).state()).isEqualTo(state);
    }

    private TestViewer colleague() {
        TestViewer colleague = viewers.open(Role.TEACHER, teacher);
        completions.register(colleague, moodle);
        return colleague;
    }

    private Score score(TestViewer viewer) {
        return scores.find(activity, viewer.viewer()).orElseThrow();
    }

    private void lists(String... columns) {
        moodle.server().stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson('[' + String.join(",", columns) + ']')));
    }

    private String column() {
        return "{\"id\":\"" + moodle.column()
                + "\",\"label\":\"Module 1\",\"scoreMaximum\":1,\"resourceLinkId\":\"link 1\"}";
    }
}
