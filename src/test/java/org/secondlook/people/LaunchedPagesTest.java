package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestLaunch.MEMBERSHIP;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.VALIDATOR;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From a platform's word to the page on which the person lands, nothing in between replaced. */
@SecondLookTest
class LaunchedPagesTest {

    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
    private static final String ADMINISTRATOR =
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";

    @Autowired
    TestLaunches launches;

    @Autowired
    MockMvc mvc;

    private final String course = UUID.randomUUID().toString();

    @Test
    void withoutACourseALearnerLandsAtHome() throws Exception {
        Page home =
                land(TestLaunch.from(VALIDATOR).as("wanderer", "Amina Okafor").without(LTI + "context"));

        assertThat(home.path()).startsWith("/home?launch=");
        assertThat(home.text()).contains("Hello <bdi>Amina Okafor</bdi>.", "Watch the sample lesson");
    }

    /** A browser drops whatever stands behind the question mark of the address to which such a form goes. */
    @Test
    void aFormThatAsksTakesItsLaunchAlongAsAField() throws Exception {
        TestLaunches.Login login = launches.login(VALIDATOR);
        String home = login.answer(TestLaunch.from(VALIDATOR)
                        .as("wanderer", "Amina Okafor")
                        .without(LTI + "context"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String library = mvc.perform(get(home.replace("/home", "/library")).cookie(login.browser()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        String launch = home.substring(home.indexOf('=') + 1);
        assertThat(library)
                .containsPattern("(?s)action=\"/library/search[^<]*<input type=\"hidden\" name=\"launch\" value=\""
                        + launch + "\"")
                .doesNotContain("name=\"_csrf\"");
    }

    @Test
    void withoutACourseNobodyIsCounted() throws Exception {
        Page home =
                land(TestLaunch.from(VALIDATOR).as("lead", "Tom").instructor().without(LTI + "context"));

        assertThat(home.path()).startsWith("/home?launch=");
        assertThat(home.text()).doesNotContainPattern("\\d of \\d+ completed");
    }

    @Test
    void studentViewTriesEverythingAndIsListedNowhere() throws Exception {
        land(student("1", "Amina Okafor"));
        Page trial = land(studentView());

        assertThat(trial.text()).contains("Hello <bdi>Test Student</bdi>.", "Watch the sample lesson");
        assertThat(land(inCourse("lead", "Leila Haddad").instructor()).text())
                .contains("0 of 1 completed", "Amina Okafor")
                .doesNotContain("Test Student");
    }

    @Test
    void studentViewIsNoneOfTheFiveOfAnAdministrator() throws Exception {
        for (int i = 1; i <= 4; i++) {
            land(student("teacher-" + i, "Teacher " + i));
        }
        land(studentView());
        TestLaunch administrator = inCourse("admin", "Ines Duarte").withRoles(ADMINISTRATOR);

        assertThat(land(administrator).text()).contains("Fewer than five teachers");

        land(student("teacher-5", "Teacher 5"));
        assertThat(land(administrator).text()).contains("0 of 5 completed");
    }

    /** Moodle says of its administrators that they teach every course. */
    @Test
    void aLeadMayLookAfterThePlatformToo() throws Exception {
        Page lead = land(inCourse("lead", "Leila Haddad").instructor());
        Page both = land(inCourse("mateo", "Mateo Silva").withRoles(MEMBERSHIP + "Instructor", ADMINISTRATOR));

        assertThat(lead.text()).doesNotContain("/administration/platform");
        assertThat(both.text()).contains("href=\"/administration/platform?launch=");
    }

    @Test
    void whoWasTakenForATeacherIsCorrectedByTheNextLaunch() throws Exception {
        land(inCourse("trial", "Test Student").learner());
        land(studentView());

        assertThat(land(inCourse("lead", "Leila Haddad").instructor()).text()).doesNotContain("Test Student");
    }

    @Test
    void aLanguageThatIsWrittenFromTheRightIsSpokenInTheTextsThatThereAre() throws Exception {
        TestLaunch arabic = student("1", "أمينة").with(LTI + "launch_presentation", Map.of("locale", "ar"));

        assertThat(land(arabic).text()).contains("<html lang=\"en\" dir=\"ltr\"", "Hello <bdi>أمينة</bdi>.");
    }

    private TestLaunch studentView() {
        return inCourse("trial", "Test Student").withRoles(MEMBERSHIP + "Learner", TEST_USER);
    }

    private TestLaunch student(String subject, String name) {
        return inCourse(subject, name).learner();
    }

    private TestLaunch inCourse(String subject, String name) {
        return TestLaunch.from(CANVAS)
                .as(subject + course, name)
                .inCourse(course, "Professional learning")
                .opening("link " + course, "Module 1");
    }

    private Page land(TestLaunch launch) throws Exception {
        TestLaunches.Login login = launches.login(launch.platform());
        String path = login.answer(launch)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String text = mvc.perform(get(path).cookie(login.browser()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return new Page(path, text);
    }

    private record Page(String path, String text) {}
}
