package org.secondlook.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.ScoreService.Completion;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.Outdated;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/** What depends on the product, product by product. */
@Tag("once")
class MannersTest {

    private static final Instant DONE = Instant.parse("2026-11-21T17:11:44.920Z");
    private static final Instant TOLD = Instant.parse("2026-11-23T08:00:00.100Z");
    private static final String SCORES = "/services.php/2/lineitems/2/lineitem/scores";

    private final FakePlatform school = new FakePlatform("school");
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void grantTokens() {
        school.grantsTokens();
    }

    @AfterEach
    void stop() {
        school.close();
    }

    static Stream<Arguments> answers() {
        var nothing = okJson("[]");
        var rateLimit = status(403).withBody("403 Forbidden (Rate Limit Exceeded)");
        var timestamp = status(400).withBody("{\"errors\":{\"message\":\"Provided timestamp is not valid\"}}");
        return Stream.of(
                answer(ProductFamily.MOODLE, "an empty list", nothing, new Refused(Reason.NOT_GRADABLE)),
                answer(ProductFamily.OTHER, "an empty list", nothing, new Refused(Reason.NOT_GRADABLE)),
                answer(ProductFamily.CANVAS, "an empty list", nothing, new Accepted()),
                answer(ProductFamily.MOODLE, "a 403 about rates", rateLimit, new Refused(Reason.NOT_ALLOWED)),
                answer(ProductFamily.OTHER, "a 403 about rates", rateLimit, new TryLater(Reason.BUSY, null)),
                answer(ProductFamily.CANVAS, "a 403 about rates", rateLimit, new TryLater(Reason.BUSY, null)),
                answer(ProductFamily.MOODLE, "a 400 about time", timestamp, new Refused(Reason.NOT_UNDERSTOOD)),
                answer(ProductFamily.OTHER, "a 400 about time", timestamp, new Outdated()),
                answer(ProductFamily.CANVAS, "a 400 about time", timestamp, new Outdated()));
    }

    private static Arguments answer(
            ProductFamily family, String what, ResponseDefinitionBuilder answer, Outcome meaning) {
        return argumentSet(family + ": " + what, family, answer, meaning);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theSameAnswerMeansAnotherThingFromAnotherProduct(
            ProductFamily family, ResponseDefinitionBuilder answer, Outcome meaning) {
        school.score(answer);

        assertThat(tell(family)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOODLE", "OTHER"})
    void aScoreIsACompletionAndNothingElse(ProductFamily family) {
        school.score(ok());

        tell(family);

        school.server()
                .verify(postRequestedFor(urlPathEqualTo(SCORES))
                        .withRequestBody(equalTo("{\"userId\":\"5\",\"scoreGiven\":1,\"scoreMaximum\":1,"
                                + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\","
                                + "\"timestamp\":\"2026-11-23T08:00:00.100Z\"}")));
    }

    @Test
    void canvasOpensThePageOfTheActivityAndKnowsThatWorkToldLateWasInTime() {
        school.score(okJson("{\"resultUrl\":\"https://canvas.example/1\"}"));

        assertThat(tell(ProductFamily.CANVAS)).isEqualTo(new Accepted());

        school.server()
                .verify(postRequestedFor(urlPathEqualTo(SCORES))
                        .withRequestBody(equalTo("{\"userId\":\"5\",\"scoreGiven\":1,\"scoreMaximum\":1,"
                                + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\","
                                + "\"timestamp\":\"2026-11-23T08:00:00.100Z\","
                                + "\"submission\":{\"submittedAt\":\"2026-11-21T17:11:44.920Z\"},"
                                + "\"https://canvas.instructure.com/lti/submission\":{"
                                + "\"submission_type\":\"basic_lti_launch\","
                                + "\"submission_data\":\"https://tool.example/activities/1\","
                                + "\"submitted_at\":\"2026-11-21T17:11:44.920Z\","
                                + "\"prioritize_non_tool_grade\":true}}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MOODLE; ,\"submissionReview\":{\"url\":\"https://tool.example/review\"}",
                "CANVAS; ,\"startDateTime\":\"2026-11-21T17:11:44.920Z\",\"endDateTime\":\"2026-11-23T08:00:00.100Z\""
                        + ",\"https://canvas.instructure.com/lti/submission_type\":{\"type\":\"none\"}",
                "OTHER; ,\"startDateTime\":\"2026-11-21T17:11:44.920Z\",\"endDateTime\":\"2026-11-23T08:00:00.100Z\""
                        + ",\"submissionReview\":{\"url\":\"https://tool.example/review\"}"
            })
    void aColumnSaysWhatTheProductKeeps(Manners manners, String more) {
        var column = new GradebookColumn(
                null, "Module 1", 1, null, "a", "t", URI.create("https://tool.example/review"), DONE, TOLD);

        assertThat(ColumnMessage.of(column, manners))
                .isEqualTo(
                        "{\"label\":\"Module 1\",\"scoreMaximum\":1,\"resourceId\":\"a\",\"tag\":\"t\"" + more + '}');
    }

    @Test
    void whatAColumnKeepsIsReadBackSoThatAChangeDoesNotLoseIt() {
        String message = "{\"id\":\"https://lms.example/1\",\"label\":\"Module 1\",\"scoreMaximum\":2.5,"
                + "\"resourceLinkId\":\"1\",\"resourceId\":\"a\",\"tag\":\"t\","
                + "\"startDateTime\":\"2026-11-21T17:11:44.920Z\",\"endDateTime\":\"2026-11-23T08:00:00.100Z\","
                + "\"submissionReview\":{\"url\":\"https://tool.example/review\"}}";

        var column = ColumnMessage.read(JsonMapper.shared().readTree(message)).orElseThrow();

        assertThat(ColumnMessage.of(column, Manners.OTHER)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"MOODLE, 200, false", "CANVAS, 50, true", "OTHER, 100, true"})
    void listsComeInTheProductsPages(ProductFamily family, int roster, boolean columns) {
        Manners manners = Manners.of(school.platform(family));

        assertThat(manners.rosterPage()).isEqualTo(roster);
        assertThat(manners.pagesColumns()).isEqualTo(columns);
    }

    private Outcome tell(ProductFamily family) {
        var platform = school.platform(family);
        var completion =
                new Completion(school.column(), "5", TOLD, DONE, URI.create("https://tool.example/activities/1"));
        return FakePlatform.scores(FakePlatform.PATIENT, clock, platform)
                .postCompletion(platform.issuer(), "tool", completion);
    }
}
