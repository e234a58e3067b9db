package org.secondlook.recording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.media.Footage;
import org.secondlook.media.Media;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.Look;
import org.secondlook.testing.PagesInBrowser;
import org.secondlook.testing.PartBundle;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A part of a video is made in the browser, and that part alone is sent. */
class PartUploadTest extends PagesInBrowser {

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    Media media;

    @Autowired
    SettableClock clock;

    @TempDir
    Path folder;

    private TestViewer teacher;
    private BrowserContext browser;
    private Page page;
    private Path lesson;

    @BeforeEach
    void open() throws IOException {
        PartBundle.require();
        clock.set(Instant.now());
        lesson = Files.copy(TestFootage.BRIGHTENING.file(), folder.resolve("Why ice floats.mp4"));
        teacher = viewers.open(Role.TEACHER);
        browser = browserOf(teacher);
        page = browser.newPage();
        openLessons();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPartIsMadeHereAndNothingElseIsSent() throws Exception {
        Response library = page.waitForResponse(Pattern.compile(".*/webjars/mediabunny/.*"), () -> choose(lesson));
        assertThat(library.headerValue("Content-Encoding")).isEqualTo("gzip");
        says("On this line, as it is now, that takes less than a minute.");
        page.getByLabel("Only a part of it").press("Space");
        lookFor("From", 2.5);
        lookFor("To", 3.5);
        says("It begins at 0:02, 0.5 s earlier than you chose.");
        Look.at(page, "part-chosen");

        button("Make this part").press("Enter");
        says("MB, from 0:02 to 0:03.5.");
        assertThat(button("Send it")).isFocused();
        button("Send it").press("Enter");

        Path part = arrived();
        assertThat(Files.size(part)).isLessThan(Files.size(lesson) / 2);
        Footage footage = media.probe(part);
        assertThat(footage.duration()).isBetween(Duration.ofMillis(1400), Duration.ofMillis(1650));
        assertThat(footage.picture()).isNotNull();
        assertThat(footage.sound()).isNotNull();
    }

    @Test
    void soundAloneLeavesThePictureOnTheDevice() throws Exception {
        choose(lesson);
        page.getByLabel("Sound only").check();
        button("Make this part").click();
        button("Send it").click();

        Footage footage = media.probe(arrived());
        assertThat(footage.picture()).isNull();
        assertThat(footage.duration()).isBetween(Duration.ofMillis(3900), Duration.ofMillis(4200));
    }

    @Test
    void aPartThatBrokeOffGoesOnWithTheSameFile() throws Exception {
        page.route("**/recordings/uploads/*", Route::abort);
        choose(lesson);
        page.getByLabel("Only a part of it").check();
        field("From").fill("2");
        button("Make this part").click();
        button("Send it").click();
        says("The connection was lost.");

        page.unroute("**/recordings/uploads/*");
        openLessons();
        FileChooser again = page.waitForFileChooser(
                () -> button("Choose the same file again for Why ice floats").click());
        again.setFiles(lesson);

        assertThat(media.probe(arrived()).duration()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
        assertThat(recordings.own(teacher.viewer())).hasSize(1);
    }

    @Test
    void whatIsNoTimeIsSaidAndMakesNothing() {
        choose(lesson);
        page.getByLabel("Only a part of it").check();
        field("From").fill("soon");
        button("Make this part").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Write times as minutes and seconds, such as 1:58.");

        button("Choose another file").click();
        assertThat(page.getByText("Choose a lesson")).isVisible();
    }

    private void openLessons() {
        page.navigate("http://localhost:%d/recordings?launch=%s".formatted(PORT, teacher.selector()));
    }

    private void choose(Path file) {
        page.locator("lesson-upload:defined input[type=file]").setInputFiles(file);
    }

    private void lookFor(String end, double seconds) {
        page.locator("video").evaluate("(video, time) => { video.currentTime = time; }", seconds);
        button(end.equals("From") ? "Begin here" : "End here").click();
    }

    private void says(String words) {
        page.getByText(words).first().waitFor();
    }

    private Path arrived() throws IOException {
        page.waitForURL(Pattern.compile(".*/recordings/[0-9a-f-]{36}\\?launch=.*"));
        Recording recording = recordings.own(teacher.viewer()).get(0);
        assertThat(recording.state()).isEqualTo(RecordingState.STORED);
        return Files.write(folder.resolve("arrived"), TestBlobs.bytes(blobs, RecordingBlobs.original(recording.id())));
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
