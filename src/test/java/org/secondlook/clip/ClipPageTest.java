package org.secondlook.clip;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.Look;
import org.secondlook.testing.PagesInBrowser;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Clips as a person makes and watches them: by keyboard, beside the video. */
class ClipPageTest extends PagesInBrowser {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.SHORT_LESSON, Duration.ofSeconds(8));
        browser = browserOf(teacher);
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aClipIsChosenCutAndWatchedByKeyboard() {
        visit("/lessons/" + lesson);
        page.waitForFunction(
                "() => document.querySelector('lesson-player')?.length > 0 && document.querySelector('clip-panel:defined')");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Clips"))
                .focus();
        page.keyboard().press(" ");

        seek(2);
        page.keyboard().press("i");
        says("Range from 2 seconds");
        seek(4.5);
        page.keyboard().press("o");
        says("Range from 2 seconds to 4 seconds");
        assertThat(field("From")).hasValue("00:02");
        assertThat(field("To")).hasValue("00:04.5");
        field("To").fill("soon");
        field("Title").fill("I wait after the question");
        field("Focus question").fill("Who speaks first, and how long does it take?");
        button("Cut the clip").press("Enter");
        assertThat(page.locator("#clips [role=alert]")).containsText("A time looks like 12:41");

        field("To").fill("0:05");
        button("Cut the clip").press("Enter");
        assertThat(page.locator(".clip progress")).isVisible();
        assertThat(field("From")).hasValue("");
        Look.at(page, "clips-cutting");

        jobs.run();
        says("The clip is ready.");
        Locator clip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I wait after the question"));
        clip.press("Enter");

        page.waitForFunction("() => Math.abs(document.querySelector('video')?.duration - 3) < 0.1");
        page.locator("video").press(" ");
        page.waitForFunction("() => document.querySelector('video').currentTime > 0.2");
        Look.at(page, "clip-watched");
    }

    @Test
    void whoHasASlowLineHearsWithoutFetchingAPicture() {
        make();
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> fetched.add(request.url()));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sound only"))
                .press("Enter");
        page.waitForURL("**/clips/*listen=true*");
        page.waitForFunction("() => document.querySelector('video').duration > 0.9");
        assertThat(fetched)
                .filteredOn(url -> url.contains("/media/"))
                .isNotEmpty()
                .allMatch(url -> url.contains("/media/audio"));
        Look.at(page, "clip-heard");
    }

    @Test
    void wordsThatSomebodyElseChangedMeanwhileAreNotOverwrittenUnseen() {
        make();
        Page other = browser.newPage();
        other.navigate(page.url());
        for (Page each : List.of(other, page)) {
            each.getByText("Title and question").click();
            each.getByLabel("Title").fill(each == page ? "Mine" : "Theirs");
            each.getByText("Save").click();
        }

        assertThat(page.locator("[role=alert]").first()).containsText("changed this meanwhile");
        assertThat(field("Title")).hasValue("Mine");
        assertThat(page.locator("blockquote")).containsText("Theirs");
        Look.at(page, "clip-conflict");
        button("Save").press("Enter");
        assertThat(page.locator("h1")).hasText("Mine");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Delete this clip…"))
                .click();
        Look.at(page, "clip-erasure");
        button("Delete for good").press("Enter");
        assertThat(page.locator(".empty")).containsText("No clips yet");
        Look.at(page, "clips-empty");
    }

    private void make() {
        visit("/lessons/" + lesson + "/clips");
        field("From").fill("1");
        field("To").fill("2");
        field("Title").fill("A second of it");
        button("Cut the clip").press("Enter");
        Locator clip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A second of it"));
        clip.waitFor();
        jobs.run();
        clip.press("Enter");
        page.waitForFunction("() => document.querySelector('video')?.duration > 0.9");
    }

    private void visit(String path) {
        page.navigate("http://localhost:%d%s?launch=%s".formatted(PORT, path, teacher.selector()));
    }

    private void seek(double seconds) {
        page.locator("lesson-player video")
                .evaluate(
                        "(video, seconds) => new Promise(done => {"
                                + " video.addEventListener('seeked', done, { once: true }); video.currentTime = seconds; })",
                        seconds);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .locator("visible=true")
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void says(String words) {
        assertThat(page.locator("#announcements")).hasText(words);
    }
}
