package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;
import static org.secondlook.programme.Chooser.ITEMS;
import static org.secondlook.programme.Chooser.claims;
import static org.secondlook.programme.Chooser.text;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.design.ActivityKind;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.TestPlatform;
import org.secondlook.people.CourseId;
import org.secondlook.programme.TestPlans.Made;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** From a programme to a course of a Moodle or a Canvas, to its copy, and back to the pages on which people do it. */
@SecondLookTest
class PlacedProgrammeTest {

    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    @Autowired
    TestLaunches launches;

    @Autowired
    TestPlans plans;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    private final String course = UUID.randomUUID().toString();

    @Test
    void aWholeProgrammeGoesToACanvasWithItsColumnsAndDays() throws Exception {
        Chooser lead = enter(asking(CANVAS, settings()));
        Made made = plan(LocalDate.of(2027, 1, 31));
        assertThat(text(lead.look()))
                .contains("From your programmes", "Questions that open", "3 activities", "60 minutes in all");

        JsonNode items = claims(lead.pickPlanned("programme", made.programme().toString()))
                .get(ITEMS);

        assertThat(items).hasSize(3);
        JsonNode first = items.get(0);
        assertThat(first.get("title").stringValue()).isEqualTo("To do: strategy");
        assertThat(first.get("text").stringValue()).isEqualTo("Who waits? (20 minutes)");
        assertThat(first.get("lineItem").get("resourceId"))
                .isEqualTo(first.get("custom").get("task"));
        assertThat(first.get("submission").get("endDateTime").stringValue()).startsWith("2027-01-31");
    }

    @Test
    void aLaunchLandsOnItsOwnActivityAndACopyOfTheCourseBringsItsOwn() throws Exception {
        Chooser lead = enter(asking(CANVAS, settings()));
        Made made = plan(null);
        JsonNode items = claims(lead.pickPlanned("programme", made.programme().toString()))
                .get(ITEMS);

        Visit here = open(items.get(1), course);
        assertThat(here.text()).contains("To do: attempts", "Try it 3 times in class");
        assertThat(open(items.get(0), course).text()).contains("Open the page");
        Visit copy = open(items.get(1), "copy of " + course);
        assertThat(copy.path()).isNotEqualTo(here.path());
        assertThat(copy.text()).contains("Try it 3 times in class", made.progress());
        assertThat(copy.at(made.progress())).contains("Questions that open", "0 of 1 done");
        assertThat(here.at(made.progress())).as("all that was picked").contains("0 of 3 done");
    }

    @Test
    void aPlatformThatTakesOneGetsOneWithoutAColumnIfItTakesNone() throws Exception {
        Map<String, Object> one = new HashMap<>(settings());
        one.put("accept_multiple", false);
        one.put("accept_lineitem", false);
        Chooser lead = enter(asking(MOODLE, one));
        Made made = plan(LocalDate.of(2027, 1, 31));
        String planned = made.planned().get(0).toString();
        assertThat(text(lead.look()))
                .contains("one activity at a time", "takes no gradebook column", "value=\"" + planned + "\"")
                .doesNotContain("name=\"programme\"");

        MockHttpServletResponse two =
                lead.pickPlanned("pick", planned, "pick", made.planned().get(1).toString());
        assertThat(two.getStatus()).isEqualTo(422);
        assertThat(text(two)).contains("takes one task", "value=\"" + planned + "\" checked");

        JsonNode items = claims(lead.pickPlanned("pick", planned)).get(ITEMS);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).has("lineItem")).isFalse();
        assertThat(items.get(0).has("submission")).isFalse();
    }

    @Test
    void whatIsThereAlreadyIsNotPlacedTwiceUnlessItIsPickedItself() throws Exception {
        Chooser lead = enter(asking(CANVAS, settings()));
        Made made = plan(null);
        for (JsonNode item : claims(
                        lead.pickPlanned("programme", made.programme().toString()))
                .get(ITEMS)) {
            open(item, course);
        }

        Chooser again = enter(asking(CANVAS, settings()));
        assertThat(text(again.look())).contains("In the course already.", "All of it is in the course already");
        MockHttpServletResponse all =
                again.pickPlanned("programme", made.programme().toString());
        assertThat(all.getStatus()).isEqualTo(422);
        assertThat(text(all)).contains("Everything of this programme is in the course already");
        assertThat(claims(again.pickPlanned("pick", made.planned().get(2).toString()))
                        .get(ITEMS))
                .hasSize(1);
    }

    @Test
    void aProgrammeOfAnotherCourseIsNotThere() throws Exception {
        enter(asking(CANVAS, settings()));
        Made made = plan(null);
        Chooser stranger = enter(asking(CANVAS, settings()).inCourse("another " + course, "Another"));

        assertThat(text(stranger.look())).doesNotContain("Questions that open");
        assertThat(stranger.pickPlanned(
                                "programme", made.programme().toString(),
                                "pick", made.planned().get(0).toString())
                        .getStatus())
                .isEqualTo(422);
    }

    private Made plan(LocalDate due) {
        UUID id = db.sql("select id from people_course where context_id = :course")
                .param("course", course)
                .query(UUID.class)
                .single();
        return plans.programme(
                "Questions that open",
                new CourseId(id),
                due,
                ActivityKind.STRATEGY,
                ActivityKind.ATTEMPTS,
                ActivityKind.JOURNAL);
    }

    private Chooser enter(TestLaunch launch) throws Exception {
        return Chooser.enter(launch, launches, mvc);
    }

    /** A teacher opens the link that a platform made of an item. */
    private Visit open(JsonNode item, String context) throws Exception {
        String task = item.get("custom").get("task").stringValue();
        TestLaunches.Login login = launches.login(CANVAS);
        String location = login.answer(TestLaunch.from(CANVAS)
                        .as("teacher " + course, "Amina Okafor")
                        .learner()
                        .inCourse(context, "Professional learning")
                        .with(
                                LTI + "resource_link",
                                Map.of(
                                        "id",
                                        "link of " + task,
                                        "title",
                                        item.get("title").stringValue()))
                        .with(LTI + "custom", Map.of("task", task)))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return new Visit(login, URI.create(location));
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
                "deep_link_return_url",
                "https://lms.example.org/return",
                "accept_types",
                List.of("ltiResourceLink"),
                "accept_multiple",
                true);
    }

    /** Where a launch has landed, in the browser in which it did. */
    private final class Visit {

        private final TestLaunches.Login login;
        private final URI landing;

        Visit(TestLaunches.Login login, URI landing) {
            this.login = login;
            this.landing = landing;
        }

        String path() {
            return landing.getPath();
        }

        String text() throws Exception {
            return at(landing.getPath());
        }

        String at(String path) throws Exception {
            return Chooser.text(mvc.perform(get(path + "?" + landing.getQuery()).cookie(login.browser()))
                    .andReturn()
                    .getResponse());
        }
    }
}
