package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondlook.testing.TestBrowser;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Operators and administrators of platforms have a connection examined: one that is well, and some that are not. */
@Tag("once")
@ExtendWith(OutputCaptureExtension.class)
class CheckupJourneyTest {

    private static final String IN_THE_COURSE = "http://localhost:*,http://127.0.0.1:*";
    private static final String OWN_PLATFORM = "How your platform and Second Look get on";

    private static final String KEEP_WHAT_IS_SHOWN_MEANWHILE = """
            () => {
              const part = document.querySelector('slow-form');
              part.closest('form').addEventListener('submit', () => setTimeout(() => sessionStorage.setItem('meanwhile',
                `${part.textContent} disabled: ${part.querySelector('button').disabled}`), 50));
            }
            """;

    /** Amara Okafor, as Hillside calls her. */
    private static final String AMARA = "5";

    private RunningTool tool;
    private Visitor operator;
    private Visitor teacher;

    @BeforeEach
    void start() {
        tool = new RunningTool();
        operator = new Visitor(tool.campus());
        teacher = new Visitor(tool.campus());
    }

    @AfterEach
    void stop() {
        teacher.close();
        operator.close();
        tool.close();
    }

    @Test
    void theDoctorFindsWhatIsWrongAndWhereToClick(CapturedOutput output) {
        try {
            String address = becomeOperator(output);
            examineBeforeAnybodyHasCome();
            teacher.enter("Hillside School", "Amara Okafor");
            findNothingWrong();
            seeItAtWork();
            findItDown();
            findTheWrongKeySetAndMendIt(address);
        } catch (AssertionError | RuntimeException e) {
            operator.leavePicture("failed-checkup");
            throw e;
        }
    }

    @Test
    void anAdministratorSeesHowTheirBrowserGetsOnInsideThePlatform() {
        teacher.enter("Riverside College", "Mateo Silva");
        teacher.tool().follow(OWN_PLATFORM);
        teacher.tool().shows("This browser keeps our cookie inside your platform.");
        teacher.tool().shows("Your platform answered within two seconds, and kept something for us.");
        teacher.tool().shows("People enter without a click too many.");
        teacher.looksAt("administration-own-platform-canvas");

        teacher.silence(true);
        teacher.page().reload();
        teacher.tool().follow(OWN_PLATFORM);
        teacher.tool().shows("Your platform did not answer within two seconds.");
        teacher.tool().shows("People enter without a click too many.");
    }

    @Test
    void whatAPlatformWithholdsFromTheGradebookIsNamedWithWhereToClick(CapturedOutput output) {
        teacher.signIn("Harbour College", "Mateo Silva");
        teacher.campus().follow("External tool");
        teacher.campus().press("Register");
        teacher.tool().press("Add Second Look");
        teacher.tool().press("Done");
        teacher.campus().untick("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        teacher.campus().press("Enable and deploy");
        teacher.campus().shows("Active");

        becomeOperator(output);
        operator.campus().follow("Harbour College");
        operator.campus().follow("Examine the connection…");
        operator.campus().press("Examine");
        operator.campus().shows("Something needs your attention.");
        operator.campus().shows("Nothing reaches the gradebook.");
        operator.campus().shows("Admin → Developer Keys → the key → Scopes: switch on what is missing.");
        operator.looksAt("administration-checkup-withheld");
    }

    @Test
    void whereNoCookieIsKeptTheAdministratorSeesThatStorageHelps() {
        try (BrowserContext browser = TestBrowser.openForbidding(IN_THE_COURSE);
                var administrator = new Visitor(tool.campus(), browser)) {
            administrator.enterPatiently("Riverside College", "Mateo Silva");
            administrator.tool().follow(OWN_PLATFORM);
            administrator.tool().shows("This browser keeps no cookie of ours inside your platform.");
            administrator.tool().shows("Your platform answered within two seconds, and kept something for us.");
            administrator.tool().shows("through the platform’s storage");
        }
    }

    private String becomeOperator(CapturedOutput output) {
        WelcomeLink link = WelcomeLink.in(output);
        operator.page().navigate(link.address());
        operator.campus().write("Ines", "Name");
        operator.campus().write("five quiet lamps on a desk", "Password");
        operator.campus().press("Start");
        operator.campus().showsHeading("Platforms");
        return link.tool();
    }

    private void examineBeforeAnybodyHasCome() {
        operator.campus().follow("Hillside School");
        operator.campus().follow("Examine the connection…");
        operator.looksAt("administration-checkup-before");
        operator.campus().press("Examine");
        operator.campus().shows("Nobody has entered within the last two weeks.");
        operator.campus().shows("No course has told of a list yet.");
    }

    private void findNothingWrong() {
        operator.page().reload();
        operator.campus().write(AMARA, "Somebody who is graded in that course");
        operator.campus().press("Examine again");
        operator.campus().shows("All that was tried is well.");
        operator.campus().shows("The last launch: 1 with a cookie");
        operator.campus().shows("on its first page, with names");
        operator.campus().shows("A column was made, took a score, and was taken away again.");
        operator.campus().showsNothingOf("Not tried");
        operator.looksAt("administration-checkup-well");
    }

    private void seeItAtWork() {
        weather("delayMillis", "300");
        operator.page().evaluate(KEEP_WHAT_IS_SHOWN_MEANWHILE);
        operator.campus().press("Examine again");
        operator.campus().shows("Not tried: nobody was named below.");
        assertThat(operator.page().evaluate("() => sessionStorage.getItem('meanwhile')"))
                .asString()
                .contains("Trying one thing after the other…", "disabled: true");
    }

    private void findItDown() {
        weather("down", "true");
        operator.campus().press("Examine again");
        operator.campus().shows("Something needs your attention.");
        operator.campus().shows("The platform says that it is in trouble (HTTP 503).");
        operator.campus().shows("Needs a token first.");
        operator.looksAt("administration-checkup-down");
        weather("down", "false");
    }

    private void findTheWrongKeySetAndMendIt(String address) {
        operator.page().navigate(address + "/administration/new-registration");
        operator.campus().write("Hillside, typed in", "Name");
        operator.campus().write(tool.campus() + "/moodle", "Platform ID");
        operator.campus().write("not-theirs", "Client ID");
        operator.campus().write(tool.campus() + "/moodle/lti/authorize", "Authentication request URL");
        operator.campus().write(tool.campus() + "/moodle/lti/token", "Access token URL");
        operator.campus().write(tool.campus() + "/moodle/lti/nothing", "Public keyset URL");
        operator.campus().press("Register");
        operator.campus().follow("Examine the connection…");
        operator.campus().press("Examine");
        operator.campus().shows("Its key set could not be read");
        operator.campus().shows("The key set address of a Moodle is SITE/mod/lti/certs.php.");
        operator.campus().shows("Either the client id is wrong, or it has not fetched our newest key.");
        operator.campus().shows("Manage tools → the tool’s cog");
        operator.looksAt("administration-checkup-wrong");

        operator.campus().follow("Hillside, typed in");
        operator.campus().follow("Change the name or the addresses…");
        operator.campus().write("ftp://nowhere", "Public keyset URL");
        operator.campus().press("Change it");
        operator.campus().shows("Nothing was changed yet");
        operator.looksAt("administration-addresses");
        operator.campus().write(tool.campus() + "/moodle/lti/keys", "Public keyset URL");
        operator.campus().press("Change it");
        operator.campus().follow("Examine the connection…");
        operator.campus().press("Examine");
        operator.campus().shows("Its key set can be read; 1 of its keys can be used.");
    }

    private void weather(String what, String how) {
        operator.page()
                .request()
                .post(
                        tool.campus() + "/moodle/weather",
                        RequestOptions.create().setForm(FormData.create().set(what, how)));
    }
}
