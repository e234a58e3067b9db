package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.TestBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether a real browser plays what was made, and jumps into the middle at once. */
@SecondLookTest
@Tag("once")
class BrowserPlaybackTest {

    private static final String PLAY = """
            ([address]) => new Promise((done, fail) => {
              const video = document.createElement('video');
              video.addEventListener('error', () => fail(new Error(video.error.message)));
              video.addEventListener('loadedmetadata', () => { video.currentTime = 1.5; }, { once: true });
              video.addEventListener('seeked', () => done({
                seconds: video.duration, at: video.currentTime, width: video.videoWidth, height: video.videoHeight,
                address: video.currentSrc }));
              video.src = address;
            })
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    DueJobs jobs;

    TestViewer teacher;
    BrowserContext browser;
    Page page;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        browser = TestBrowser.open();
        browser.addCookies(List.of(new Cookie(BrowserBinding.COOKIE, teacher.browserSecret())
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setSameSite(SameSiteAttribute.NONE)));
        page = browser.newPage();
        page.navigate("http://localhost:" + port + "/recordings?launch=" + teacher.selector());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, best, 1280, 720",
        "PHONE, source, 1280, 720",
        "PHONE, 360p, 640, 360",
        "BROWSER, source, 640, 360",
        "SCREEN_RECORDER, source, 1280, 720",
        "PHONE_ON_ITS_SIDE, best, 720, 1280",
        "CAMCORDER, best, 768, 576"
    })
    void aFilmPlaysFromTheMiddle(TestFootage footage, String name, int width, int height) {
        Map<?, ?> film = played(footage, name);

        assertThat(film.get("width")).isEqualTo(width);
        assertThat(film.get("height")).isEqualTo(height);
        assertThat(((Number) film.get("seconds")).doubleValue()).isBetween(1.9, 2.3);
        assertThat(((Number) film.get("at")).doubleValue()).isEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource({"SOUND_ONLY, audio", "DICTAPHONE, best"})
    void soundPlaysToo(TestFootage footage, String name) {
        assertThat(((Number) played(footage, name).get("seconds")).doubleValue())
                .isBetween(1.9, 2.3);
    }

    private Map<?, ?> played(TestFootage footage, String name) {
        RecordingId id = recordings.stored(teacher, footage);
        jobs.run();
        String address = "/recordings/" + id + "/media/" + name + "?launch=" + teacher.selector();
        return (Map<?, ?>) page.evaluate(PLAY, List.of(address));
    }
}
