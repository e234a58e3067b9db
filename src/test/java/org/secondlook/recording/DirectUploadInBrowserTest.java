package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.S3Server;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A real browser puts a lesson into the store itself, and does without where it cannot. */
@SecondLookTest
@Tag("once")
class DirectUploadInBrowserTest {

    private static final Map<String, Supplier<Object>> SETTINGS =
            S3Server.shared().settings("browser");
    private static final String STORE = S3Server.shared().endpoint() + "/**";

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

    final List<String> requests = new ArrayList<>();

    ServedTool tool;
    TestViewer teacher;
    BrowserContext browser;
    Page page;
    Path lesson;

    @DynamicPropertySource
    static void keepOnS3(DynamicPropertyRegistry settings) {
        SETTINGS.forEach(settings::add);
    }

    @BeforeEach
    void open() throws IOException {
        byte[] bytes = new byte[12_000_000];
        new SplittableRandom(5).nextBytes(bytes);
        lesson = Files.write(folder.resolve("Lesson.mp4"), bytes);
        tool = startTool();
        teacher = viewers.open(Role.TEACHER);
        browser = tool.browserOf(teacher);
        page = browser.newPage();
        page.onRequest(request -> requests.add(request.method()));
        page.navigate(tool.lessonsOf(teacher));
    }

    @AfterEach
    void close() {
        browser.close();
        tool.close();
    }

    @Test
    void theStoreGetsTheBytesAndTheToolNone() throws Exception {
        upload();

        assertThat(requests).contains("PUT").doesNotContain("PATCH");
    }

    @Test
    void whereTheStoreCannotBeReachedTheToolTakesThem() throws Exception {
        page.route(STORE, Route::abort);

        upload();

        assertThat(requests).contains("PATCH");
    }

    private ServedTool startTool() throws IOException {
        Stream<String> store = SETTINGS.entrySet().stream()
                .map(setting ->
                        "--" + setting.getKey() + "=" + setting.getValue().get());
        Stream<String> direct =
                Stream.of("--secondlook.storage.s3.part-size=5MB", "--secondlook.storage.s3.direct-upload=true");
        return ServedTool.idle(
                environment, properties.dataDir(), Stream.concat(store, direct).toArray(String[]::new));
    }

    private void upload() throws IOException {
        page.locator("lesson-upload:defined input[type=file]").setInputFiles(lesson);
        page.waitForURL(
                Pattern.compile(".*/recordings/[0-9a-f-]{36}\\?launch=.*"),
                new Page.WaitForURLOptions().setTimeout(60_000));
        Recording recording = recordings.own(teacher.viewer()).get(0);
        assertThat(recording.state()).isEqualTo(RecordingState.STORED);
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(recording.id())))
                .isEqualTo(Files.readAllBytes(lesson));
    }
}
