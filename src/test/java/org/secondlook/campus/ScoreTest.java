package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class ScoreTest extends OnCampus {

    private static final String SCORE_TYPE = Service.POST_SCORE.mediaType();
    private static final String AMARA = "5";
    private static final String LEILA = "3";
    private static final String NOON = "2026-11-21T12:00:00.100Z";
    private static final String SAME_SECOND = "2026-11-21T12:00:00.900Z";
    private static final String LATER = "2026-11-21T12:00:01.000Z";
    private static final String EARLIER = "2026-11-21T11:59:59.000Z";

    private String moodleColumn;
    private String canvasColumn;
    private String amaraInCanvas;

    @BeforeEach
    void openColumns() {
        moodleColumn = column(moodle(), 1);
        canvasColumn = column(canvas(), 1);
        amaraInCanvas = canvas().person("amara").subject();
    }

    @Test
    void aFullScoreIsAnsweredWithNothingAndStandsInTheGradebook() {
        var answer = toMoodle(full(AMARA, NOON));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(SCORE_TYPE + "; charset=utf-8");
        assertThat(text(answer)).isEmpty();
        assertThat(pointsInMoodle()).isEqualTo(1.0);
    }

    @Test
    void moodleCountsWholeSecondsAndRefusesWhatIsNotLater() {
        toMoodle(full(AMARA, NOON));

        for (String at : new String[] {NOON, SAME_SECOND, EARLIER}) {
            var answer = toMoodle(full(AMARA, at));
            assertThat(answer.getStatus()).as(at).isEqualTo(409);
            assertThat(text(answer)).isEqualTo("[]");
        }
        assertThat(toMoodle(full(AMARA, LATER)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/vnd.ims.lis.v2.lineitem+json",
                "text/plain",
            })
    void moodleTakesScoresInTheirOwnMediaTypeOnly(String type) {
        assertThat(toMoodle(full(AMARA, NOON), type).getStatus()).isEqualTo(400);
        assertThat(pointsInMoodle()).isNull();
    }

    @Test
    void aCharsetBehindTheMediaTypeIsFine() {
        assertThat(toMoodle(full(AMARA, NOON), SCORE_TYPE + "; charset=utf-8").getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":\"3\",\"scoreGiven\":1,\"scoreMaximum\":1,\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"2026-11-21T12:00:00Z\"}",
                "{\"userId\":\"4\",\"scoreGiven\":1,\"scoreMaximum\":1,\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"2026-11-21T12:00:00Z\"}",
                "{\"userId\":\"999\",\"scoreGiven\":1,\"scoreMaximum\":1,\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"2026-11-21T12:00:00Z\"}",
                "{\"userId\":\"5\",\"scoreGiven\":1,\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"2026-11-21T12:00:00Z\"}",
                "{\"userId\":\"5\",\"scoreGiven\":1,\"scoreMaximum\":1,\"gradingProgress\":\"FullyGraded\"}",
                "{\"userId\":\"5\",\"scoreGiven\":1,\"scoreMaximum\":1,\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"21/11/2026\"}",
                "not json",
            })
    void moodleRefusesScoresForWhoHasNoneAndThoseItCannotRead(String body) {
        var answer = toMoodle(body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo(SCORE_TYPE + "; charset=utf-8");
        assertThat(text(answer)).isEqualTo("[]");
    }

    @Test
    void aRefusalOfAScoreOverSeveralLinesLooksLikeSuccess() {
        var answer = toMoodle(full(LEILA, NOON).replace(",", ",\n"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("[]");
        assertThat(toMoodle(full(AMARA, NOON).replace(",", ",\n")).getStatus()).isEqualTo(200);
        assertThat(pointsInMoodle()).isEqualTo(1.0);
    }

    @Test
    void inMoodleAnythingButAFullGradeErasesTheGradeAndItsTime() {
        toMoodle(full(AMARA, NOON));

        assertThat(toMoodle(full(AMARA, LATER).replace("FullyGraded", "PendingManual"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(pointsInMoodle()).isNull();
        assertThat(toMoodle(full(AMARA, EARLIER)).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.5", "3, 2, 1", "0, 1, 0"})
    void moodleRescalesAndClips(String given, String maximum, double points) {
        toMoodle(score(AMARA, given, maximum, NOON));

        assertThat(pointsInMoodle()).isEqualTo(points);
    }

    @Test
    void canvasAnswersWithTheAddressOfTheResult() {
        var answer = toCanvas(full(amaraInCanvas, NOON));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer).get("resultUrl").asString()).contains("/results/");
        assertThat(pointsInCanvas()).isEqualTo(1.0);
    }

    @Test
    void canvasRefusesWhatIsEarlierAndTakesTheSameMomentAgain() {
        toCanvas(full(amaraInCanvas, NOON));

        assertThat(toCanvas(full(amaraInCanvas, NOON)).getStatus()).isEqualTo(200);
        assertThat(toCanvas(full(amaraInCanvas, EARLIER)).getStatus()).isEqualTo(400);
        assertThat(toCanvas(full(amaraInCanvas, SAME_SECOND)).getStatus()).isEqualTo(200);
    }

    @Test
    void canvasSaysWhenSomebodyIsNoStudentOrTheScoreMakesNoSense() {
        assertThat(toCanvas(full("nobody", NOON)).getStatus()).isEqualTo(422);
        assertThat(toCanvas(full(canvas().person("leila").subject(), NOON)).getStatus())
                .isEqualTo(422);
        assertThat(toCanvas(score(amaraInCanvas, "-1", "1", NOON)).getStatus()).isEqualTo(422);
        assertThat(toCanvas(full(amaraInCanvas, NOON).replace("\"scoreMaximum\":1,", ""))
                        .getStatus())
                .isEqualTo(422);
        assertThat(toCanvas(full(amaraInCanvas, "yesterday")).getStatus()).isEqualTo(400);
        assertThat(toCanvas("{}").getStatus()).isEqualTo(400);
    }

    @Test
    void canvasTakesAScoreThatWaitsForAPersonButPutsOthersBackToNothing() {
        toCanvas(full(amaraInCanvas, NOON).replace("FullyGraded", "PendingManual"));
        assertThat(pointsInCanvas()).isEqualTo(1.0);

        toCanvas(full(amaraInCanvas, LATER).replace("FullyGraded", "Pending"));
        assertThat(pointsInCanvas()).isNull();
    }

    @Test
    void canvasDoesNotMindTheMediaType() {
        var call = service(HttpMethod.POST, scores(canvas(), canvasColumn), token(canvas(), Scopes.SCORE))
                .header("Content-Type", "application/json")
                .content(full(amaraInCanvas, NOON));

        assertThat(perform(call).getStatus()).isEqualTo(200);
    }

    @Test
    void thereIsNothingAtAColumnThatDoesNotExist() {
        var call = service(HttpMethod.POST, scores(moodle(), "4711"), token(moodle(), Scopes.SCORE))
                .header("Content-Type", SCORE_TYPE)
                .content(full(AMARA, NOON));

        assertThat(perform(call).getStatus()).isEqualTo(404);
    }

    @Test
    void resultsTellWhatTheGradebookHolds() {
        toMoodle(full(AMARA, NOON).replace("{", "{\"comment\":\"Done\","));

        var results = json(perform(service(HttpMethod.GET, results(""), token(moodle(), Scopes.RESULT_READ))));

        assertThat(Shape.of(results)).isEqualTo(Shape.captured("moodle-results.json"));
        assertThat(results.get(0).get("userId").asString()).isEqualTo(AMARA);
        assertThat(results.get(0).get("resultScore").asInt()).isEqualTo(1);
        assertThat(results.get(0).get("timestamp").asString()).isEqualTo("2026-11-21T12:00:00+00:00");
    }

    @Test
    void moodlesResultsKnowAPersonButNoPages() {
        toMoodle(full(AMARA, NOON));
        String token = token(moodle(), Scopes.RESULT_READ);

        assertThat(json(perform(service(HttpMethod.GET, results("&user_id=6"), token))))
                .isEmpty();
        var paged = perform(service(HttpMethod.GET, results("&limit=2"), token));
        assertThat(paged.getStatus()).isEqualTo(404);
        assertThat(paged.getContentType()).startsWith("text/html");
    }

    private static String full(String user, String at) {
        return score(user, "1", "1", at);
    }

    private static String score(String user, String given, String maximum, String at) {
        return ("{\"userId\":\"%s\",\"scoreGiven\":%s,\"scoreMaximum\":%s,\"activityProgress\":\"Completed\","
                        + "\"gradingProgress\":\"FullyGraded\",\"timestamp\":\"%s\"}")
                .formatted(user, given, maximum, at);
    }

    private MockHttpServletResponse toMoodle(String body) {
        return toMoodle(body, SCORE_TYPE);
    }

    private MockHttpServletResponse toMoodle(String body, String type) {
        return perform(service(HttpMethod.POST, scores(moodle(), moodleColumn), token(moodle(), Scopes.SCORE))
                .header("Content-Type", type)
                .content(body));
    }

    private MockHttpServletResponse toCanvas(String body) {
        return perform(service(HttpMethod.POST, scores(canvas(), canvasColumn), token(canvas(), Scopes.SCORE))
                .header("Content-Type", SCORE_TYPE)
                .content(body));
    }

    private static URI scores(School school, String column) {
        return school.serviceManners().lineItemPart(school.course(), column, "/scores");
    }

    private String results(String query) {
        return moodle().serviceManners().lineItemPart(moodle().course(), moodleColumn, "/results") + query;
    }

    private Double pointsInMoodle() {
        var grade = moodle().course().gradebook().grade(moodleColumn, AMARA);
        return grade == null ? null : grade.points();
    }

    private Double pointsInCanvas() {
        var grade = canvas().course().gradebook().grade(canvasColumn, amaraInCanvas);
        return grade == null ? null : grade.points();
    }
}
