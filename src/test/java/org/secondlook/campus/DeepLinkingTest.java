package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void oneChoiceFillsAFormInMoodleAndIsInTheCourseOnceItIsSaved() {
        int before = moodle().course().activities().size();
        String draft = drafted(response(moodle()).claim(Claims.CONTENT_ITEMS, List.of(link())));

        assertThat(text(perform(get(draft)))).contains("value=\"Module 3 &lt;b&gt;\"", "Save and return to course");
        assertThat(moodle().course().activities()).hasSize(before);
        perform(post(draft).param("title", "Module 3 of ours").param("maximum", "5"));

        assertThat(text(perform(get("/campus/moodle/as/amara")))).contains("Module 3 of ours");
        Activity added = last(moodle());
        var column = moodle().course().gradebook().itemsOf(added.id()).get(0);
        assertThat(column.label()).isEqualTo("Module 3 of ours");
        assertThat(column.resourceId()).isEqualTo("module-3");
        assertThat(column.maximum()).isEqualTo(5);
        assertThat(column.review()).isEqualTo(new Gradebook.Review(null, Map.of("action", "review")));
        assertThat(added.dates()).isEqualTo(Activity.Dates.NONE);
        assertThat(perform(post(draft)).getStatus()).isEqualTo(404);
    }

    @Test
    void severalChoicesAreAListInMoodleAndEvenWhatIsNoLinkBecomesAnActivity() {
        int before = moodle().course().activities().size();
        String draft = drafted(response(moodle()));

        assertThat(text(perform(get(draft))))
                .contains("Module 3 &lt;b&gt;", "Elsewhere")
                .doesNotContain("<input");
        assertThat(perform(post(draft)).getRedirectedUrl()).isEqualTo(CAMPUS + "/moodle/as/leila");

        assertThat(moodle().course().activities()).hasSize(before + 2);
        var broken = perform(
                get("/campus/moodle/as/amara/activities/" + last(moodle()).id() + "/launch"));
        assertThat(broken.getStatus()).isEqualTo(400);
        assertThat(moodle().course().activities().get(before).title()).isEqualTo("Module 3 <b>");
    }

    @Test
    void nothingChosenLeadsQuietlyBackInMoodle() {
        var answer = returned(
                moodle(),
                TOOL.sign(response(moodle())
                        .claim(Claims.CONTENT_ITEMS, List.of())
                        .build()));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("href=\"" + CAMPUS + "/moodle/as/leila\"");
    }

    @Test
    void onlyWhoAddsToACourseSeesADraft() {
        String draft = drafted(response(moodle()));

        assertThat(perform(get(draft.replace("leila", "amara"))).getStatus()).isEqualTo(403);
        assertThat(perform(post(draft.replace("leila", "amara"))).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "link_selection, true, 1",
        "assignment_selection, false, 1",
        "module_index_menu_modal, true, 1",
        "editor_button, true, 5",
    })
    void canvasAcceptsWhatThePlaceTakes(String placement, boolean several, int types) {
        JsonNode claims = ask(canvas(), "?placement=" + placement);

        JsonNode settings = claims.get(SETTINGS);
        assertThat(claims.get(Claims.PLACEMENT).asString()).isEqualTo(placement);
        assertThat(settings.get("accept_multiple").asBoolean()).isEqualTo(several);
        assertThat(settings.get("accept_types")).hasSize(types);
        assertThat(settings.get("deep_link_return_url").asString()).endsWith("?modal=true&placement=" + placement);
        assertThat(settings.get("data").asString().split("\\.")).hasSize(3);
    }

    @Test
    void canvasTakesOneAssignmentAtATime() {
        int before = canvas().course().activities().size();

        returned(canvas(), placed(Placements.ASSIGNMENT, List.of(link(), link())), "?placement=assignment_selection");

        assertThat(canvas().course().activities()).hasSize(before + 1);
    }

    @Test
    void canvasHonoursAndShowsDates() {
        returned(canvas(), placed(Placements.LINK, List.of(link())), "");

        Activity added = last(canvas());
        assertThat(added.dates().due()).isEqualTo(Instant.parse("2027-06-30T17:00:00Z"));
        assertThat(text(perform(get("/campus/canvas/as/amara")))).contains("Due 2027-06-30T17:00:00Z.");
    }

    @Test
    void canvasRefusesAChoiceThatDoesNotBringBackItsDataOrIsOld() {
        assertThat(returned(
                                canvas(),
                                TOOL.sign(response(canvas())
                                        .claim(Claims.DATA, null)
                                        .build()))
                        .getStatus())
                .isEqualTo(400);
        assertThat(returned(
                                canvas(),
                                TOOL.sign(response(canvas())
                                        .claim(Claims.DATA, "forged")
                                        .build()))
                        .getStatus())
                .isEqualTo(400);
        var old = response(canvas()).issueTime(Date.from(clock.instant().minus(Duration.ofHours(2))));
        assertThat(returned(canvas(), TOOL.sign(old.build())).getStatus()).isEqualTo(400);
    }

    @Test
    void theEditorsButtonPutsThingsOnThePageOfACourseInCanvas() {
        Map<String, Object> html = Map.of(
                "type",
                "html",
                "html",
                "<p>See</p><iframe src=\"" + TOOL.address() + "/exemplars/7?a=1&amp;b=2\"></iframe>");
        Map<String, Object> image = Map.of("type", "image", "title", "A board", "url", TOOL.address() + "/board.png");
        Map<String, Object> far = Map.of("type", "link", "title", "Elsewhere", "url", "https://example.org/");
        int before = canvas().course().activities().size();

        returned(canvas(), placed(Placements.EDITOR, List.of(link(), html, image, far)), "?placement=editor_button");

        String page = text(perform(get("/campus/canvas/as/amara/page")));
        assertThat(page)
                .contains("src=\"" + TOOL.address() + "/exemplars/7?a=1&amp;b=2\"")
                .contains("<img src=\"" + TOOL.address() + "/board.png\" alt=\"A board\"")
                .contains("<a href=\"https://example.org/\"")
                .doesNotContain("<p>See</p>");
        assertThat(canvas().course().activities()).hasSize(before);
        var launched = Pattern.compile("/page/embeds/[^/]+/launch").matcher(page);
        assertThat(launched.find()).isTrue();
        var start = fields(perform(get("/campus/canvas/as/amara" + launched.group())));
        assertThat(start).containsEntry("target_link_uri", TOOL.address() + "/lti/launch?module=3");
    }

    @Test
    void theNavigationOfCanvasNamesTheCourseAsTheLink() {
        var start = fields(perform(get("/campus/canvas/as/amara/navigation/launch")));
        JsonNode claims = claims(canvas(), authorize(canvas(), authenticationRequest(start)));

        assertThat(claims.get(Claims.RESOURCE_LINK).get("id").asString())
                .isEqualTo(canvas().course().id());
        assertThat(claims.get(Claims.PLACEMENT).asString()).isEqualTo("course_navigation");
        assertThat(claims.get(Claims.AGS).has("lineitem")).isFalse();
    }

    @Test
    void aPlainLinkLeadsToTheFrontDoor() {
        perform(post("/campus/moodle/as/leila/links").param("title", "Just a link"));

        assertThat(last(moodle()).title()).isEqualTo("Just a link");
        assertThat(fields(perform(get(
                        "/campus/moodle/as/amara/activities/" + last(moodle()).id() + "/launch"))))
                .containsEntry("target_link_uri", TOOL.address() + "/lti/launch");
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

    private MockHttpServletResponse returned(School school, String response, String query) {
        return perform(
                post("/campus/" + school.key() + "/as/leila/activities" + query).param("JWT", response));
    }

    /** Where Moodle leads when this came back. */
    private String drafted(JWTClaimsSet.Builder response) {
        var next = Pattern.compile("data-next href=\"([^\"]+)\"")
                .matcher(text(returned(moodle(), TOOL.sign(response.build()))));
        assertThat(next.find()).isTrue();
        return URI.create(next.group(1)).getPath();
    }

    private String placed(String placement, List<Map<String, Object>> items) {
        return TOOL.sign(response(canvas())
                .claim(
                        Claims.DATA,
                        ask(canvas(), "?placement=" + placement)
                                .get(SETTINGS)
                                .get("data")
                                .asString())
                .claim(Claims.CONTENT_ITEMS, items)
                .build());
    }

    private JsonNode ask(School school) {
        return ask(school, "");
    }

    private JsonNode ask(School school, String query) {
        String start = "/campus/%s/as/leila/activities/new/launch%s".formatted(school.key(), query);
        var initiation = fields(perform(get(start)));
        return claims(school, authorize(school, authenticationRequest(initiation)));
    }

    private static Activity last(School school) {
        var activities = school.course().activities();
        return activities.get(activities.size() - 1);
    }

    private static Map<String, Object> link() {
        return Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Module 3 <b>",
                "url",
                TOOL.address() + "/lti/launch?module=3",
                "custom",
                Map.of("module", "3"),
                "submission",
                Map.of("endDateTime", "2027-06-30T17:00:00Z"),
                "lineItem",
                Map.of(
                        "label",
                        "Reflection",
                        "scoreMaximum",
                        1,
                        "resourceId",
                        "module-3",
                        "submissionReview",
                        Map.of("custom", Map.of("action", "review"))));
    }

    private JWTClaimsSet.Builder response(School school) {
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
                .claim(
                        Claims.CONTENT_ITEMS,
                        List.of(link(), Map.of("type", "link", "title", "Elsewhere", "url", "https://example.org")));
    }
}
