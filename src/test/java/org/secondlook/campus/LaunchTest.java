package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;

class LaunchTest extends OnCampus {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    @Test
    void openingAnActivityPostsALoginInitiationToTheTool() {
        var page = perform(get("/campus/moodle/as/amara/activities/1/launch"));

        assertThat(action(page)).isEqualTo(TOOL.address() + "/lti/login");
        assertThat(fields(page))
                .containsEntry("iss", CAMPUS + "/moodle")
                .containsEntry("login_hint", "5")
                .containsEntry("client_id", moodle().clientId())
                .containsEntry("lti_deployment_id", "1")
                .containsEntry("target_link_uri", TOOL.address() + "/lti/launch");
    }

    @Test
    void anAuthenticationRequestIsAnsweredWithATokenThatHoldsForAMinuteInMoodle() {
        var claims = launch(moodle(), "amara");

        assertThat(claims.get("sub").asString()).isEqualTo("5");
        assertThat(claims.get("nonce").asString()).isEqualTo("the nonce");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(60);
        assertThat(claims.get(LTI + "roles").get(0).asString()).endsWith("membership#Learner");
    }

    @Test
    void andForAnHourInCanvas() {
        var claims = launch(canvas(), "amara");

        assertThat(claims.get("azp").asString()).isEqualTo(canvas().clientId());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
    }
}
