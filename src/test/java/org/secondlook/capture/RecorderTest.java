package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingState;
import org.secondlook.recording.Recordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Recording as a person does it: with a camera, while servers die and pages close. */
@SecondLookTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecorderTest {

    private static final String UPLOADS = "**/recordings/uploads/*";

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    private ServedTool server;
    private TestViewer teacher;
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        server = ServedTool.atWork(environment, properties.dataDir());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        browser = server.browserOf(teacher);
        browser.setDefaultTimeout(60_000);
        page = browser.newPage();
        page.onDialog(Dialog::accept);
        openRecorder();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aServerThatDiesMeanwhileMissesNothing() throws Exception {
        record();
        recordedFor(3);

        server.kill();
        shown("The connection was lost. Go on");
        server.comeBack();
        recordedFor(6);
        button("Stop").click();
        stored();
        page.getByLabel("What is it called?").fill("Why ice floats");
        button("Save the title").click();
        page.waitForURL(Pattern.compile(".*/recordings/[0-9a-f-]{36}\\?launch=.*"));

        Recording recording = prepared();
        assertThat(recording.title()).isEqualTo("Why ice floats");
        assertThat(recording.duration()).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void aPageThatClosesLeavesWhatTheServerDoesNotHaveInTheBrowser() {
        record();
        recordedFor(3);
        shown("0\\.[1-9] MB are safe");
        page.route(UPLOADS, Route::abort);
        shown("0\\.[1-9] MB are still in this browser only");
        shown("trying again in (4|8|15|30) s");

        openRecorder();
        shown("[1-9][0-9]* s are safe, [1-9][0-9]* s are still in this browser");
        page.unroute(UPLOADS);
        button("Finish it: keep what there is").click();
        page.waitForURL(Pattern.compile(".*/recordings/[0-9a-f-]{36}\\?launch=.*"));

        assertThat(prepared().duration()).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void soundAloneIsALessonToo() {
        page.getByLabel("Sound only").check();
        record();
        recordedFor(2);
        button("Stop").click();
        stored();

        assertThat(prepared().size()).isLessThan(200_000);
    }

    private void openRecorder() {
        page.navigate("http://localhost:" + server.port() + "/recordings/new?launch=" + teacher.selector());
        page.locator("lesson-recorder[data-ready]").waitFor();
    }

    private void record() {
        button("Switch on and have a look").click();
        shown("There is room for about");
        button("Record").click();
    }

    private void recordedFor(int seconds) {
        page.waitForFunction("""
                seconds => {
                  const [minutes, rest] = document.querySelector('[data-part=clock]').textContent.split(':');
                  return minutes * 60 + Number(rest) >= seconds;
                }
                """, seconds);
    }

    private void stored() {
        shown("Stored. All of it has arrived.");
    }

    /** Has to come some time: a browser that records leaves little of a small machine. */
    private void shown(String pattern) {
        page.getByText(Pattern.compile(pattern)).first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private Recording prepared() {
        Recording stored = recordings.own(teacher.viewer()).get(0);
        assertThat(stored.state()).isNotEqualTo(RecordingState.RECEIVING);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> recordings.get(stored.id(), teacher.viewer()), Recording::isPlayable);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }
}
