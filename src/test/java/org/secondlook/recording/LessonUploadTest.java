package org.secondlook.recording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.Axe;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.secondlook.testing.ToolProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Uploading as a person does it: in a page, over lines that are slow and break, with a tab that closes. */
@SecondLookTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonUploadTest {

    private static final int SIZE = 24 << 20;

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    private ServedTool server;
    private TestViewer teacher;
    private BrowserContext browser;
    private Page page;
    private Path lesson;

    @BeforeAll
    void start() throws IOException {
        server = ServedTool.idle(environment, properties.dataDir());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        lesson = file("Why does ice float.mp4", 1);
        teacher = viewers.open(Role.TEACHER);
        browser = server.browserOf(teacher);
        page = browser.newPage();
        page.onDialog(Dialog::accept);
        openLessons();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aLessonArrivesAndItsPageOpens() throws Exception {
        choose(lesson);

        arrived();
        assertThat(page.getByRole(AriaRole.HEADING, named("Why does ice float")))
                .isVisible();
    }

    @Test
    void itCanBePausedAndGoesOnFromThere() throws Exception {
        slowDown();
        choose(lesson);
        waitForPercent(10);

        button("Pause").click();
        assertThat(page.getByText("Paused. What has arrived is safe.")).isVisible();
        assertThat(button("Go on")).isFocused();
        Axe.findsNothing(page, "the list of lessons");
        button("Go on").press("Enter");

        arrived();
        assertThat(recordings.own(teacher.viewer())).hasSize(1);
    }

    @Test
    void aClosedTabGoesOnWithTheSameFile() throws Exception {
        slowDown();
        choose(lesson);
        waitForPercent(40);
        openLessons();

        assertThat(page.getByText("Unfinished uploads")).isVisible();
        Axe.findsNothing(page, "the list of lessons");
        FileChooser again = page.waitForFileChooser(
                () -> button("Choose the same file again").click());
        again.setFiles(lesson);
        assertThat(progress()).isVisible();
        waitForPercent(34);

        arrived();
        assertThat(recordings.own(teacher.viewer())).hasSize(1);
    }

    @Test
    void anotherFileIsNotTakenForTheSame() throws Exception {
        slowDown();
        choose(lesson);
        waitForPercent(40);
        openLessons();

        Path another = file("Why does ice float.mp4", 2);
        page.waitForFileChooser(() -> button("Choose the same file again").click())
                .setFiles(another);

        assertThat(page.getByText("This is another file than the one that you began with"))
                .isVisible();
        assertThat(recordings.own(teacher.viewer())).hasSize(1);
    }

    @Test
    void anUnfinishedUploadIsDiscarded() throws Exception {
        slowDown();
        choose(lesson);
        waitForPercent(5);
        openLessons();

        button("Discard").click();

        assertThat(page.getByText("Unfinished uploads")).isHidden();
        await().until(() -> recordings.own(teacher.viewer()).isEmpty());
    }

    @Test
    void itSurvivesTheServer() throws Exception {
        slowDown();
        choose(lesson);
        waitForPercent(40);

        server.kill();
        assertThat(page.getByText("The connection was lost. What has arrived is safe"))
                .isVisible();
        server.comeBack();

        arrived();
        assertThat(recordings.own(teacher.viewer())).hasSize(1);
    }

    @Test
    void onePieceMayBeLargerThanTheServersMemory() throws Exception {
        long size = ToolProcess.MEMORY + (64L << 20);
        var client = new TestUploadClient(server.port(), teacher);
        String upload = client.begin(size);

        var answer = client.patch(upload, 0, zeros(size), Map.of());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(client.offset(upload)).isEqualTo(size);
        blobs.deleteBelow(
                RecordingBlobs.of(recordings.own(teacher.viewer()).get(0).id()));
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() throws Exception {
        choose(Files.createFile(folder.resolve("empty.mp4")));

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("This file is empty. Choose another one.");
        assertThat(page.getByText("Choose a lesson")).isVisible();
    }

    @Test
    void howFarItIsIsSaidAloud() throws Exception {
        slowDown();
        page.evaluate("""
                () => {
                  window.said = [];
                  new MutationObserver(() => window.said.push(document.getElementById('announcements').textContent))
                    .observe(document.getElementById('announcements'), { childList: true });
                }
                """);
        choose(lesson);
        waitForPercent(60);

        @SuppressWarnings("unchecked")
        List<String> said = (List<String>) page.evaluate("() => window.said");
        assertThat(said).contains("20 percent uploaded").doesNotHaveDuplicates();
        assertThat(said.size()).isLessThanOrEqualTo(7);
    }

    private void openLessons() {
        page.navigate(server.lessonsOf(teacher));
    }

    private void choose(Path file) {
        page.locator("lesson-upload:defined input[type=file]").setInputFiles(file);
    }

    private Locator progress() {
        return page.getByRole(AriaRole.PROGRESSBAR);
    }

    private void waitForPercent(int percent) {
        page.waitForFunction("(percent) => document.querySelector('[data-part=progress]').value >= percent", percent);
    }

    private void arrived() throws IOException {
        page.waitForURL(
                Pattern.compile(".*/recordings/[0-9a-f-]{36}\\?launch=.*"),
                new Page.WaitForURLOptions().setTimeout(60_000));
        Recording recording = recordings.own(teacher.viewer()).get(0);
        assertThat(recording.state()).isEqualTo(RecordingState.STORED);
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(recording.id())))
                .isEqualTo(Files.readAllBytes(lesson));
    }

    /** A line of about six megabytes a second. */
    private void slowDown() {
        CDPSession session = browser.newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 5);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", 6_000_000);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    private Locator button(String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static BodyPublisher zeros(long size) {
        byte[] piece = new byte[1 << 20];
        Iterable<byte[]> pieces =
                () -> Stream.generate(() -> piece).limit(size / piece.length).iterator();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(pieces), size);
    }

    private Path file(String name, long seed) throws IOException {
        byte[] bytes = new byte[SIZE];
        new SplittableRandom(seed).nextBytes(bytes);
        return Files.write(
                Files.createDirectories(folder.resolve("seed" + seed)).resolve(name), bytes);
    }
}
