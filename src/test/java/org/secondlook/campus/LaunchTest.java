package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LaunchTest extends OnCampus {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    @Test
    void openingAnActivityInMoodlePostsALoginInitiationToTheTool() {
        var page = perform(get("/campus/moodle/as/amara/activities/1/launch"));

        assertThat(action(page)).isEqualTo(TOOL.address() + "/lti/login");
        assertThat(fields(page))
                .containsEntry("iss", CAMPUS + "/moodle")
                .containsEntry("login_hint", "5")
                .containsEntry("client_id", moodle().clientId())
                .containsEntry("lti_deployment_id", "1")
                .containsEntry("target_link_uri", TOOL.address() + "/lti/launch")
                .containsOnlyKeys(
                        "iss", "target_link_uri", "login_hint", "lti_message_hint", "client_id", "lti_deployment_id");
        assertThat(json(fields(page).get("lti_message_hint")).get("cmid").asInt())
                .isEqualTo(1);
    }

    @Test
    void canvasNamesItsDeploymentAndRegionTheCanvasWay() {
        assertThat(initiation(canvas(), "amara"))
                .containsEntry("deployment_id", canvas().deploymentId())
                .containsKeys("canvas_region", "canvas_environment", "lti_storage_target")
                .doesNotContainKey("lti_deployment_id")
                .doesNotContainEntry("login_hint", canvas().person("amara").subject());
    }

    @ParameterizedTest
    @CsvSource({"moodle, 60", "canvas, 3600"})
    void aTokenHoldsForAMinuteInMoodleAndForAnHourInCanvas(String school, long seconds) {
        var claims = launch(schools.get(school), "amara");

        assertThat(claims.get("iat").asLong()).isEqualTo(clock.instant().getEpochSecond());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(seconds);
        assertThat(claims.get("nonce").asString()).isEqualTo("the nonce");
        assertThat(claims.get("aud").asString()).isEqualTo(schools.get(school).clientId());
    }

    @Test
    void canvasAddsItsPartyItsLegacyIdsAndTheLeftoversOfItsValidation() {
        var claims = launch(canvas(), "amara");

        assertThat(claims.get("azp").asString()).isEqualTo(canvas().clientId());
        assertThat(claims.has(LTI + "lti11_legacy_user_id")).isTrue();
        assertThat(claims.at("/errors/errors").isObject()).isTrue();
        assertThat(claims.get(LTI + "context").get("validation_context").isNull())
                .isTrue();
        assertThat(claims.get(LTI + "tool_platform").get("product_family_code").asString())
                .isEqualTo("canvas");
        assertThat(claims.get(LTI + "launch_presentation").get("return_url").asString())
                .startsWith(CAMPUS);
        assertThat(launch(moodle(), "amara").has("azp")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "amara, Learner",
        "priya, Instructor",
        "leila, Instructor",
        "mateo, Administrator Instructor Administrator"
    })
    void moodleCannotTellItsTeachersApart(String person, String roles) {
        assertThat(shortRoles(launch(moodle(), person))).isEqualTo(List.of(roles.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "amara, Instructor Student Learner User",
        "priya, Instructor TeachingAssistant Instructor User",
        "leila, Instructor Instructor User",
        "mateo, Administrator SysAdmin User"
    })
    void canvasMixesTheRolesOfCourseInstitutionAndSystem(String person, String roles) {
        assertThat(shortRoles(launch(canvas(), person))).isEqualTo(List.of(roles.split(" ")));
    }

    @Test
    void aVariableThatNoPlatformFillsGoesOutAsItIs() {
        assertThat(launch(moodle(), "amara").get(LTI + "custom").get("due").asString())
                .startsWith("$");
    }

    @Test
    void theColumnIsAnnouncedOnlyWhileThereIsExactlyOne() {
        String endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
        assertThat(launch(moodle(), "amara").get(endpoint).get("lineitem").asString())
                .isEqualTo(CAMPUS + "/moodle/lti/courses/2/line-items/1?type_id=1");

        moodle().course().gradebook().add(new Gradebook.LineItem("second", "Second", 1, null, null, "1", true));
        try {
            assertThat(launch(moodle(), "amara").get(endpoint).has("lineitem")).isFalse();
        } finally {
            moodle().course().gradebook().remove("second");
        }
    }

    @Test
    void theToolGetsToKnowBothSchoolsAsPlatforms() {
        assertThat(schools.platforms()).hasSize(2).allSatisfy(platform -> {
            assertThat(platform.issuer()).isEqualTo(platform.key().replace("campus-", CAMPUS + "/"));
            assertThat(platform.jwksUri().toString()).startsWith(platform.issuer());
            assertThat(platform.deploymentIds()).hasSize(1);
        });
    }

    private static List<String> shortRoles(JsonNode claims) {
        return StreamSupport.stream(claims.get(LTI + "roles").spliterator(), false)
                .map(role -> Roles.shortName(role.asString()))
                .toList();
    }
}
