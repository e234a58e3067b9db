package org.secondlook.reflection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.secondlook.people.TestViewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.Axe;
import org.secondlook.testing.TestBrowser;

/** A lesson's page in somebody's real browser, which is opened and closed like a tab. */
final class LessonWindow implements AutoCloseable {

    private static final int MOST_STOPS = 60;

    private final BrowserContext browser;
    private final String address;
    private Page page;

    LessonWindow(int port, TestViewer owner, RecordingId lesson) {
        String server = "localhost:" + port;
        address = "http://%s/lessons/%s?launch=%s".formatted(server, lesson, owner.selector());
        browser = TestBrowser.of(owner, port);
        page = open("");
    }

    /** Another tab of the same browser; the one before stays open. */
    Page open(String fragment) {
        page = browser.newPage();
        page.navigate(address + fragment);
        page.waitForFunction("() => document.querySelector('lesson-player')?.length > 0");
        return page;
    }

    Page page() {
        return page;
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Goes on with the Tab key until this is reached. */
    void tabTo(Locator control) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) control.evaluate("control => control === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with the Tab key: " + control);
    }

    void seek(double seconds) {
        page.locator("video")
                .evaluate(
                        "(video, seconds) => new Promise(done => {"
                                + " video.addEventListener('seeked', done, { once: true }); video.currentTime = seconds; })",
                        seconds);
    }

    void isAt(double seconds) {
        page.waitForFunction(
                "seconds => { const video = document.querySelector('video');"
                        + " return !video.seeking && Math.abs(video.currentTime - seconds) < 0.1; }",
                seconds);
    }

    void says(String words) {
        assertThat(page.locator("#announcements")).hasText(words);
    }

    Locator markers() {
        return page.locator("#marker-list > .marker:not(.marker--removed)");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    /** A line on which every answer takes this long. */
    void slowDown(int millis) {
        CDPSession session = browser.newCDPSession(page);
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", millis);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    /** Nothing is wrong for axe, and on a phone nothing is scrolled sideways. */
    void isContent(String state) {
        var size = page.viewportSize();
        page.setViewportSize(360, 800);
        Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) beyond).intValue()).as("sideways in %s", state).isLessThanOrEqualTo(0);
        Axe.findsNothing(page, state + " on a phone");
        page.setViewportSize(size.width, size.height);
        Axe.findsNothing(page, state);
    }

    @Override
    public void close() {
        browser.close();
    }
}
