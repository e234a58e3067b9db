package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestLaunch.MEMBERSHIP;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.lti.TestPlatform.OTHER_CANVAS;
import static org.secondlook.programme.Chooser.ITEMS;
import static org.secondlook.programme.Chooser.claims;
import static org.secondlook.programme.Chooser.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatform;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Choosing what is placed in a course, with whatever can go wrong on the way. */
@SecondLookTest
class PlacementControllerTest {

    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String RETURN =
            "https://moodle.example.org/mod/lti/contentitem_return.php?course=2&sesskey=a%20b";

    @Autowired
    TestLaunches launches;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private final String course = UUID.randomUUID().toString();

    @Test
    void aLeadIsOfferedTasksAndABlankOne() throws Exception {
        MockHttpServletResponse page = enter(asking(MOODLE, settings())).look();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page))
                .contains(
                        "Questions and wait time", "A task of your own", "What teachers will see", "type=\"checkbox\"")
                .contains("name=\"points-TALK\"")
                .doesNotContain("type=\"radio\"");
    }

    @Test
    void onlyAPlatformThatKeepsDaysIsAskedForThem() throws Exception {
        assertThat(text(enter(asking(MOODLE, settings())).look())).doesNotContain("name=\"due-TALK\"");
        assertThat(text(enter(asking(CANVAS, settings())).look())).contains("name=\"due-TALK\"");
    }

    @Test
    void onlyAPlatformThatTakesColumnsIsAskedForPoints() throws Exception {
        assertThat(text(enter(asking(MOODLE, with("accept_lineitem", false))).look()))
                .doesNotContain("points-TALK");
    }

    @Test
    void whatWasPickedGoesBackWhereItWasAskedFor() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        MockHttpServletResponse page = lead.pick("Talk & \"quiet\" 'é😀", "Who talks?", "points-TALK", "3");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Chooser.returnUrl(page)).isEqualTo(RETURN);
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("form-action https://moodle.example.org;", "script-src 'self'")
                .doesNotContain("form-action 'self'");
        assertThat(text(page)).doesNotContain("_csrf");
        JsonNode item = claims(page).get(ITEMS).get(0);
        String task = item.get("custom").get("task").stringValue();
        assertThat(item.get("title").stringValue()).isEqualTo("Talk & \"quiet\" 'é😀");
        assertThat(item.get("text").stringValue()).isEqualTo("Who talks?");
        assertThat(item.has("url")).isFalse();
        assertThat(item.get("lineItem").get("scoreMaximum").intValue()).isEqualTo(3);
        assertThat(item.get("lineItem").get("resourceId").stringValue()).isEqualTo(task);
        assertThat(focusOf(task)).isEqualTo("Who talks?");
    }

    @Test
    void severalMayBePickedAtOnce() throws Exception {
        JsonNode items = claims(enter(asking(CANVAS, settings())).pickTwo("due-OWN", "2027-01-31"))
                .get(ITEMS);

        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("url").stringValue()).isEqualTo("http://localhost:8080/lti/launch");
        assertThat(items.get(1).get("title").stringValue()).isEqualTo("Mine");
        assertThat(items.get(1).get("submission").get("endDateTime").stringValue())
                .isEqualTo("2027-01-31T23:59:59Z");
        assertThat(items.get(0).has("submission")).isFalse();
    }

    @Test
    void noActivityBeginsToExistBeforeItsLinkIsOpened() throws Exception {
        enter(asking(MOODLE, settings())).pickTwo();

        assertThat(count("programme_task")).isEqualTo(2);
        assertThat(count("programme_activity")).isZero();
    }

    @Test
    void nothingPickedIsAskedForAgain() throws Exception {
        MockHttpServletResponse page = enter(asking(MOODLE, settings())).pickNothing();

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains("Nothing is picked yet.");
    }

    @Test
    void whoMayPickOneAndPicksTwoIsAskedForOne() throws Exception {
        Chooser lead = enter(asking(MOODLE, with("accept_multiple", "false")));
        assertThat(text(lead.look())).contains("type=\"radio\"").doesNotContain("type=\"checkbox\"");

        MockHttpServletResponse page = lead.pickTwo();

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains("takes one task");
        assertThat(count("programme_task")).isZero();
        assertThat(claims(lead.pick("Talk", "Who?")).get(ITEMS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "1e309", "0"})
    void impossiblePointsAreAskedForAgainWithWhatWasTyped(String points) throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        MockHttpServletResponse page = lead.pick("My <title>", "My \"question\"?", "points-TALK", points);

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page))
                .contains(
                        "value=\"My &lt;title&gt;\"",
                        ">My &quot;question&quot;?</textarea>",
                        "value=\"" + points + "\"",
                        "Give a number above 0",
                        "without &lt; and &gt;");
        assertThat(count("programme_task")).isZero();
        assertThat(lead.pick("Mine", "Why?").getStatus()).isEqualTo(200);
    }

    @Test
    void aLearnerMayNotChoose() throws Exception {
        Chooser learner = enter(asking(MOODLE, settings()).learner());

        for (MockHttpServletResponse page : List.of(learner.look(), learner.pick("Talk", "Who?"), learner.cancel())) {
            assertThat(page.getStatus()).isEqualTo(403);
            assertThat(text(page)).contains("Your role cannot add activities");
        }
        assertThat(count("programme_task")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MEMBERSHIP + "ContentDeveloper",
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"
            })
    void editorsAndAdministratorsMayChoose(String role) throws Exception {
        assertThat(enter(asking(MOODLE, settings()).withRoles(role)).look().getStatus())
                .isEqualTo(200);
    }

    @Test
    void whereNoLinksAreTakenThereIsNothingToAdd() throws Exception {
        Chooser lead = enter(asking(CANVAS, with("accept_types", List.of("file", "html"))));

        assertThat(text(lead.look())).contains("There is nothing to add here", "Back to the course");
        assertThat(text(lead.pick("Talk", "Who?"))).contains("There is nothing to add here");
        assertThat(count("programme_task")).isZero();
        JsonNode back = claims(lead.cancel());
        assertThat(back.get(ITEMS)).isEmpty();
        assertThat(back.get("https://purl.imsglobal.org/spec/lti-dl/claim/errormsg")
                        .stringValue())
                .contains("cannot be added in this place");
        assertThat(lead.look().getStatus()).isEqualTo(409);
    }

    @Test
    void outsideOfCoursesThereIsNothingToAddTo() throws Exception {
        Chooser lead = enter(asking(CANVAS, settings()).without(LTI + "context"));

        assertThat(text(lead.look())).contains("There is nothing to add here");
        assertThat(claims(lead.cancel()).get(ITEMS)).isEmpty();
    }

    @Test
    void whoChangesTheirMindAddsNothing() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        MockHttpServletResponse page = lead.cancel();

        assertThat(text(page)).contains("Nothing is added");
        assertThat(claims(page).get(ITEMS)).isEmpty();
        assertThat(claims(page).has("https://purl.imsglobal.org/spec/lti-dl/claim/errormsg"))
                .isFalse();
        assertThat(lead.pick("Talk", "Who?").getStatus()).isEqualTo(409);
    }

    @Test
    void aSecondSubmitAndTheBackButtonAddNothingMore() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        lead.pick("Talk", "Who?");

        for (MockHttpServletResponse page : List.of(lead.pick("Talk", "Who?"), lead.look(), lead.cancel())) {
            assertThat(page.getStatus()).isEqualTo(409);
            assertThat(text(page)).contains("This choice has been made").doesNotContain("JWT");
        }
        assertThat(count("programme_task")).isEqualTo(1);
    }

    @Test
    void twoSubmitsAtOnceAddOnce() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        AtOnce.Step submit = () -> answers.add(lead.pick("Talk", "Who?").getStatus());

        AtOnce.run(submit, submit, submit);

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(count("programme_task")).isEqualTo(1);
    }

    @Test
    void whoTakesTooLongBeginsAgain() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        clock.advance(Duration.ofHours(1));

        for (MockHttpServletResponse page : List.of(lead.look(), lead.pick("Talk", "Who?"), lead.cancel())) {
            assertThat(page.getStatus()).isEqualTo(410);
            assertThat(text(page)).contains("This took too long");
        }
        assertThat(count("programme_task")).isZero();
    }

    @Test
    void afterTheSessionsEndNothingIsTaken() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));
        clock.advance(Duration.ofDays(2));

        assertThat(lead.pick("Talk", "Who?").getStatus()).isEqualTo(401);
        assertThat(lead.look().getStatus()).isEqualTo(401);
    }

    @Test
    void aFormThatWasMadeElsewhereIsRefused() throws Exception {
        Chooser lead = enter(asking(MOODLE, settings()));

        assertThat(lead.forge().getStatus()).isEqualTo(403);
        assertThat(lead.pick("Talk", "Who?").getStatus()).isEqualTo(200);
    }

    @Test
    void aChoiceIsInvisibleToEverybodyElse() throws Exception {
        String path = enter(asking(CANVAS, settings())).path();
        List<Chooser> strangers = List.of(
                enter(asking(OTHER_CANVAS, settings())),
                enter(asking(CANVAS, settings()).as("another lead", "Tom")),
                enter(asking(CANVAS, settings()).inCourse("another " + course, "Another course")));

        for (Chooser stranger : strangers) {
            assertThat(stranger.at(path).look().getStatus()).isEqualTo(404);
            assertThat(stranger.at(path).pick("Talk", "Who?").getStatus()).isEqualTo(404);
            assertThat(stranger.at(path).cancel().getStatus()).isEqualTo(404);
        }
    }

    @Test
    void whatThePlatformWantsBackComesBackToTheLetter() throws Exception {
        String data = "{\"op\":\"é😀</script>\"}\r\n" + "x".repeat(4_000);
        Chooser lead = enter(asking(CANVAS, with("data", data)));

        assertThat(claims(lead.pick("Talk", "Who?"))
                        .get("https://purl.imsglobal.org/spec/lti-dl/claim/data")
                        .stringValue())
                .isEqualTo(data);
    }

    private Chooser enter(TestLaunch launch) throws Exception {
        return Chooser.enter(launch, launches, mvc);
    }

    private TestLaunch asking(TestPlatform platform, Map<String, Object> settings) {
        return TestLaunch.from(platform)
                .as("lead " + course, "Leila Haddad")
                .instructor()
                .inCourse(course, "Professional learning")
                .without(LTI + "resource_link")
                .with(LTI + "message_type", "LtiDeepLinkingRequest")
                .with(LTI + "tool_platform", Map.of("product_family_code", platform == MOODLE ? "moodle" : "canvas"))
                .with(SETTINGS, settings);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "deep_link_return_url", RETURN, "accept_types", List.of("ltiResourceLink"), "accept_multiple", true);
    }

    private static Map<String, Object> with(String name, Object value) {
        var settings = new HashMap<>(settings());
        settings.put(name, value);
        return settings;
    }

    private String focusOf(String task) {
        return db.sql("select focus_question from programme_task where id = :id")
                .param("id", UUID.fromString(task))
                .query(String.class)
                .single();
    }

    /** Rows of this test's course. */
    private long count(String table) {
        return db.sql(
                        "select count(*) from %s x join people_course c on c.id = x.course_id where c.context_id = :course"
                                .formatted(table))
                .param("course", course)
                .query(Long.class)
                .single();
    }
}
