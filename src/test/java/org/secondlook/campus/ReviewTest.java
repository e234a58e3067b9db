package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Whoever grades gets from the gradebook to what somebody has handed in. */
class ReviewTest extends OnCampus {

    private static final String SUBMISSION = "https://canvas.instructure.com/lti/submission";

    @Test
    void moodleAsksTheToolToReviewWhereItSaidSoWhenItWasChosen() {
        Activity activity = moodle().course().place(reviewed());
        String column =
                moodle().course().gradebook().itemsOf(activity.id()).get(0).id();
        String review = "/campus/moodle/as/priya/gradebook/" + column + "/amara";

        assertThat(text(perform(get("/campus/moodle/as/priya/gradebook")))).contains(review, ">Review<");
        assertThat(text(perform(get(review)))).contains("<h1>Amara Okafor</h1>", review + "/launch");
        var start = fields(perform(get(review + "/launch")));
        var claims = claims(moodle(), authorize(moodle(), authenticationRequest(start)));

        assertThat(claims.get(Claims.MESSAGE_TYPE).asString()).isEqualTo("LtiSubmissionReviewRequest");
        assertThat(claims.get(Claims.TARGET_LINK_URI).asString()).isEqualTo(TOOL.address() + "/review");
        assertThat(claims.get(Claims.FOR_USER).toString()).isEqualTo("{\"user_id\":\"5\"}");
        assertThat(claims.get("sub").asString()).isEqualTo("4");
        assertThat(claims.get(Claims.RESOURCE_LINK).get("id").asString()).isEqualTo(activity.id());
        assertThat(claims.get(Claims.AGS).get("lineitem").asString()).contains("/line-items/" + column);
        assertThat(claims.get(Claims.CUSTOM).get("module").asString()).isEqualTo("9");
        assertThat(claims.get(Claims.CUSTOM).get("action").asString()).isEqualTo("review");
        assertThat(Shape.of(claims)).containsAllEntriesOf(Shape.captured("moodle-submission-review.json"));
    }

    @Test
    void theServiceTellsHowAColumnIsReviewed() {
        Activity activity = moodle().course().place(reviewed());
        String column =
                moodle().course().gradebook().itemsOf(activity.id()).get(0).id();

        var item = json(perform(service(
                HttpMethod.GET,
                moodle().serviceManners().lineItem(moodle().course(), column),
                token(moodle(), Scopes.LINE_ITEM))));

        assertThat(item.get("submissionReview").get("url").asString()).isEqualTo(TOOL.address() + "/review");
    }

    @Test
    void teachersSeeNobodysWorkAndAColumnWithoutReviewHasNone() {
        Activity activity = moodle().course().place(reviewed());
        String column =
                moodle().course().gradebook().itemsOf(activity.id()).get(0).id();

        assertThat(text(perform(get("/campus/moodle/as/tomas/gradebook")))).doesNotContain(">Review<");
        for (String path : List.of("", "/launch")) {
            String review = "/campus/moodle/as/tomas/gradebook/" + column + "/amara" + path;
            assertThat(perform(get(review)).getStatus()).isEqualTo(403);
        }
        assertThat(perform(get("/campus/moodle/as/priya/gradebook/1/amara/launch"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theSpeedGraderOfCanvasOpensThePageThatTheScoreNamed() {
        String page = TOOL.address() + "/lti/launch?reflection=7";
        score(page, "FullyGraded", "2026-11-21T12:00:00Z", false);
        String review = "/campus/canvas/as/leila/gradebook/1/amara";

        assertThat(text(perform(get("/campus/canvas/as/leila/gradebook")))).contains(review, ">SpeedGrader<");
        var claims =
                claims(canvas(), authorize(canvas(), authenticationRequest(fields(perform(get(review + "/launch"))))));

        assertThat(claims.get(Claims.MESSAGE_TYPE).asString()).isEqualTo("LtiResourceLinkRequest");
        assertThat(claims.get(Claims.TARGET_LINK_URI).asString()).isEqualTo(page);
        assertThat(claims.get(Claims.RESOURCE_LINK).get("id").asString())
                .isEqualTo(canvas().course().activities().get(0).id());
    }

    @Test
    void aScoreMayLeaveTheGradeBeforeInItsPlace() {
        String amara = canvas().person("amara").subject();
        score(TOOL.address() + "/lti/launch", "FullyGraded", "2026-11-21T13:00:00Z", false);

        score("", "Pending", "2026-11-21T13:01:00Z", true);

        var grade = canvas().course().gradebook().grade("1", amara);
        assertThat(grade.points()).isEqualTo(1.0);
        assertThat(grade.submission()).isEqualTo(URI.create(TOOL.address() + "/lti/launch"));
        score("", "Pending", "2026-11-21T13:02:00Z", false);
        assertThat(canvas().course().gradebook().grade("1", amara).points()).isNull();
    }

    private void score(String page, String progress, String at, boolean preserve) {
        Map<String, Object> extension = page.isEmpty()
                ? Map.of("preserve_score", preserve)
                : Map.of("submission_type", "basic_lti_launch", "submission_data", page);
        var score = Map.of(
                "userId",
                canvas().person("amara").subject(),
                "scoreGiven",
                1,
                "scoreMaximum",
                1,
                "activityProgress",
                "Completed",
                "gradingProgress",
                progress,
                "timestamp",
                at,
                SUBMISSION,
                extension);
        var scores = canvas().serviceManners().lineItemPart(canvas().course(), "1", "/scores");
        var answer = perform(service(HttpMethod.POST, scores, token(canvas(), Scopes.SCORE))
                .header("Content-Type", Service.POST_SCORE.mediaType())
                .content(JSON.writeValueAsBytes(score)));
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private static ContentItem reviewed() {
        return ContentItem.read(Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Module 9",
                "custom",
                Map.of("module", "9"),
                "lineItem",
                Map.of(
                        "scoreMaximum",
                        2,
                        "submissionReview",
                        Map.of("url", TOOL.address() + "/review", "custom", Map.of("action", "review")))));
    }
}
