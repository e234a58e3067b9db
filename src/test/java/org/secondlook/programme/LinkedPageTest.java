package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestLaunch.MEMBERSHIP;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.programme.Chooser.ITEMS;
import static org.secondlook.programme.Chooser.claims;
import static org.secondlook.programme.Chooser.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.exemplar.TestExemplars;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatform;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Pages of the library in a course: from the editor's button or wherever activities are added, to the page on which a launch lands. */
@SecondLookTest
class LinkedPageTest {

    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    private static final String STRATEGY = "strategies/wait-time";
    private static final String EXEMPLAR = "exemplars/" + TestExemplars.FIRST;

    @Autowired
    TestLaunches launches;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    private final String course = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageGoesToTheCourseWithoutAColumnAndWithoutATask(boolean moodle) throws Exception {
        TestPlatform platform = moodle ? MOODLE : CANVAS;
        Chooser lead = choose(platform, true);

        JsonNode items =
                claims(lead.pickPlanned("pick", EXEMPLAR, "pick", STRATEGY)).get(ITEMS);

        assertThat(items).hasSize(2);
        for (JsonNode item : items) {
            assertThat(item.get("type").stringValue()).isEqualTo("ltiResourceLink");
            assertThat(item.has("lineItem")).isFalse();
            assertThat(item.get("custom").has("task")).isFalse();
            assertThat(item.has("url")).isEqualTo(platform == CANVAS);
        }
        assertThat(items.get(0).get("custom").get("page").stringValue()).isEqualTo(EXEMPLAR);
        assertThat(items.get(0).get("title").stringValue()).isEqualTo("Three seconds after a question");
        assertThat(items.get(1).get("custom").get("page").stringValue()).isEqualTo(STRATEGY);
        assertThat(count("programme_task")).isZero();
    }

    @Test
    void theEditorsButtonOffersTheLibraryFirst() throws Exception {
        String editor = text(choose(CANVAS, false).look());
        assertThat(editor)
                .containsSubsequence(">A page of the library<", "value=\"" + EXEMPLAR + "\"", "value=\"TALK\"");

        String elsewhere = text(choose(CANVAS, true).look());
        assertThat(elsewhere)
                .containsSubsequence("value=\"TALK\"", ">Or a page of the library<", "value=\"" + STRATEGY + "\"");
    }

    @Test
    void aPlaceThatTakesOneTakesOnePageOrOneTask() throws Exception {
        Chooser lead = Chooser.enter(asking(MOODLE, Map.of("accept_multiple", false)), launches, mvc);
        assertThat(text(lead.look())).doesNotContain("type=\"checkbox\"");

        MockHttpServletResponse two = lead.pick("Talk", "Who?", "pick", EXEMPLAR);

        assertThat(two.getStatus()).isEqualTo(422);
        assertThat(text(two)).contains("value=\"" + EXEMPLAR + "\" checked");
        assertThat(claims(lead.pickPlanned("pick", EXEMPLAR)).get(ITEMS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"strategies/no-such-strategy", "exemplars/0199a000-0000-7000-8000-0000000000ff", "exemplars/7"})
    void whatIsNotOfTheSchoolIsNotPicked(String page) throws Exception {
        assertThat(choose(CANVAS, true).pickPlanned("pick", page).getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        STRATEGY + ", Learner, Wait",
        STRATEGY + ", Mentor, Wait",
        EXEMPLAR + ", Learner, Three seconds after a question",
        EXEMPLAR + ", Mentor, Three seconds after a question",
        EXEMPLAR + ", ContentDeveloper, Three seconds after a question",
    })
    void aLaunchLandsOnThePageInWhateverRole(String page, String role, String title) throws Exception {
        MockHttpServletResponse landed = open(page, role);

        assertThat(landed.getStatus()).isEqualTo(200);
        assertThat(text(landed)).contains(title);
        assertThat(count("programme_activity")).isZero();
    }

    @Test
    void whatThereIsNoMoreIsNotThere() throws Exception {
        assertThat(open("exemplars/0199a000-0000-7000-8000-0000000000ff", "Learner")
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strategies/../people/kept", "exemplars/7", "https://example.org/", ""})
    void aLinkThatNamesNoPageIsALinkToAnActivity(String page) throws Exception {
        assertThat(open(page, "Learner").getStatus()).isEqualTo(200);
        assertThat(count("programme_activity")).isEqualTo(1);
    }

    private Chooser choose(TestPlatform platform, boolean columns) throws Exception {
        return Chooser.enter(
                asking(
                        platform,
                        columns
                                ? Map.of()
                                : Map.of(
                                        "accept_lineitem",
                                        false,
                                        "accept_types",
                                        List.of("link", "file", "html", "ltiResourceLink", "image"))),
                launches,
                mvc);
    }

    private MockHttpServletResponse open(String page, String role) throws Exception {
        TestLaunches.Login login = launches.login(CANVAS);
        URI landing = URI.create(login.answer(TestLaunch.from(CANVAS)
                        .as("visitor " + course, "Amina Okafor")
                        .withRoles(MEMBERSHIP + role)
                        .inCourse(course, "Professional learning")
                        .with(LTI + "resource_link", Map.of("id", "link of " + course, "title", "To read"))
                        .with(LTI + "custom", Map.of("page", page)))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        return mvc.perform(get(landing).cookie(login.browser())).andReturn().getResponse();
    }

    private TestLaunch asking(TestPlatform platform, Map<String, Object> changed) {
        var settings = new HashMap<String, Object>(Map.of(
                "deep_link_return_url",
                "https://lms.example.org/return",
                "accept_types",
                List.of("ltiResourceLink"),
                "accept_multiple",
                true));
        settings.putAll(changed);
        return TestLaunch.from(platform)
                .as("lead " + course, "Leila Haddad")
                .instructor()
                .inCourse(course, "Professional learning")
                .without(LTI + "resource_link")
                .with(LTI + "message_type", "LtiDeepLinkingRequest")
                .with(LTI + "tool_platform", Map.of("product_family_code", platform == MOODLE ? "moodle" : "canvas"))
                .with(SETTINGS, settings);
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
