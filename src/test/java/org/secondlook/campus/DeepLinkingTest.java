package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class DeepLinkingTest extends OnCampus {

    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void addingAnActivityAsksTheToolForContent(String key) {
        JsonNode claims = ask(schools.get(key));

        assertThat(claims.get(Claims.MESSAGE_TYPE).asString()).isEqualTo("LtiDeepLinkingRequest");
        assertThat(claims.get(SETTINGS).get("accept_types").get(0).asString()).isEqualTo("ltiResourceLink");
        assertThat(claims.has(Claims.RESOURCE_LINK)).isFalse();
    }

    @Test
    void whatWasChosenIsInTheCourseAndItsColumnInTheGradebook() {
        var answer = returned(moodle(), TOOL.sign(response(moodle()).build()));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(perform(get("/campus/moodle/as/amara")))).contains("Module 3 &lt;b&gt;");
        Activity added = last(moodle());
        var column = moodle().course().gradebook().itemsOf(added.id()).get(0);
        assertThat(column.label()).isEqualTo("Module 3 <b>");
        assertThat(column.resourceId()).isEqualTo("module-3");
        assertThat(column.maximum()).isEqualTo(1);
    }

    @Test
    void aLaunchOfItCarriesItsParametersAndAddress() {
        returned(canvas(), TOOL.sign(response(canvas()).build()));
        Activity added = last(canvas());

        var initiation = fields(perform(get("/campus/canvas/as/amara/activities/" + added.id() + "/launch")));
        var claims = claims(canvas(), authorize(canvas(), authenticationRequest(initiation)));

        assertThat(claims.get(Claims.TARGET_LINK_URI).asString()).endsWith("/lti/launch?module=3");
        assertThat(claims.get(Claims.CUSTOM).get("module").asString()).isEqualTo("3");
        assertThat(canvas().course().gradebook().itemsOf(added.id()).get(0).label())
                .isEqualTo("Reflection");
    }

    @Test
    void nothingChosenAddsNothing() {
        int before = moodle().course().activities().size();

        var answer = returned(
                moodle(),
                TOOL.sign(response(moodle())
                        .claim(Claims.CONTENT_ITEMS, List.of())
                        .build()));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(moodle().course().activities()).hasSize(before);
    }

    @Test
    void aResponseThatIsNotToBeTrustedAddsNothing() {
        int before = moodle().course().activities().size();
        String used = TOOL.sign(
                response(moodle()).claim(Claims.CONTENT_ITEMS, List.of()).build());
        returned(moodle(), used);

        assertRefused(used);
        assertRefused("");
        assertRefused(TOOL.forge(response(moodle()).build()));
        assertRefused(TOOL.sign(response(moodle()).issuer("somebody").build()));
        assertRefused(TOOL.sign(response(moodle()).audience("elsewhere").build()));
        assertRefused(TOOL.sign(response(moodle()).claim("nonce", null).build()));
        assertRefused(
                TOOL.sign(response(moodle()).claim(Claims.DEPLOYMENT_ID, "2").build()));
        assertRefused(TOOL.sign(response(moodle())
                .claim(Claims.MESSAGE_TYPE, "LtiResourceLinkRequest")
                .build()));
        assertRefused(TOOL.sign(response(moodle())
                .expirationTime(Date.from(clock.instant().minus(Duration.ofMinutes(2))))
                .build()));
        assertThat(moodle().course().activities()).hasSize(before);
    }

    @Test
    void aTeacherMayAddNothing() {
        String genuine = TOOL.sign(response(moodle()).build());

        assertThat(perform(post("/campus/moodle/as/amara/activities").param("JWT", genuine))
                        .getStatus())
                .isEqualTo(400);
    }

    private void assertRefused(String response) {
        assertThat(returned(moodle(), response).getStatus()).isEqualTo(400);
    }

    private MockHttpServletResponse returned(School school, String response) {
        String address = ask(school).get(SETTINGS).get("deep_link_return_url").asString();
        return perform(post(URI.create(address)).param("JWT", response));
    }

    private JsonNode ask(School school) {
        var initiation = fields(perform(get("/campus/%s/as/leila/activities/new/launch".formatted(school.key()))));
        return claims(school, authorize(school, authenticationRequest(initiation)));
    }

    private static Activity last(School school) {
        var activities = school.course().activities();
        return activities.get(activities.size() - 1);
    }

    private JWTClaimsSet.Builder response(School school) {
        Map<String, Object> link = Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Module 3 <b>",
                "url",
                TOOL.address() + "/lti/launch?module=3",
                "custom",
                Map.of("module", "3"),
                "lineItem",
                Map.of("label", "Reflection", "scoreMaximum", 1, "resourceId", "module-3"));
        return new JWTClaimsSet.Builder()
                .claim(Claims.DATA, school.keys().sign(Map.of("placement", Placements.LINK)))
                .issuer(school.clientId())
                .audience(school.issuer())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
                .claim("nonce", UUID.randomUUID().toString())
                .claim(Claims.MESSAGE_TYPE, "LtiDeepLinkingResponse")
                .claim(Claims.VERSION, "1.3.0")
                .claim(Claims.DEPLOYMENT_ID, school.deploymentId())
                .claim(Claims.CONTENT_ITEMS, List.of(link, Map.of("type", "link", "url", "https://example.org")));
    }
}
