package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.TestBrowser;

/** In a real browser: what a page of the campus answers to a tool in its frame, in each manner. */
@Tag("once")
class PlatformStorageTest {

    private static final String STORAGE = "post_message_forwarding";
    private static final String ASK = """
            ([target, message]) => new Promise((resolve) => {
              const patience = setTimeout(() => resolve(null), 1500);
              window.addEventListener('message', (event) => {
                if (event.data.subject === `${message.subject}.response`) {
                  clearTimeout(patience);
                  resolve({ ...event.data, origin: event.origin });
                }
              });
              (target === 'parent' ? window.parent : window.parent.frames[target]).postMessage(message, '*');
            })
            """;

    private static RunningCampus campus;

    private final BrowserContext browser = TestBrowser.open();
    private final Page page = browser.newPage();

    @BeforeAll
    static void start() throws IOException {
        campus = new RunningCampus();
    }

    @AfterAll
    static void stop() {
        campus.close();
    }

    @AfterEach
    void close() {
        campus.school("canvas").weather().fallSilent(false);
        browser.close();
    }

    @Test
    void canvasKeepsWhatAToolPutsIntoTheFrameBesideIt() {
        Frame tool = open("canvas");

        var put =
                ask(tool, STORAGE, Map.of("subject", "lti.put_data", "message_id", "1", "key", "state", "value", "n"));
        assertThat(put)
                .containsEntry("key", "state")
                .containsEntry("value", "n")
                .containsEntry("message_id", "1");
        var got = ask(tool, STORAGE, Map.of("subject", "lti.get_data", "message_id", "2", "key", "state"));
        assertThat(got)
                .containsEntry("value", "n")
                .containsEntry("origin", campus.address().replace("/campus", ""));

        ask(tool, STORAGE, Map.of("subject", "lti.put_data", "message_id", "3", "key", "state"));
        assertThat(ask(tool, STORAGE, Map.of("subject", "lti.get_data", "message_id", "4", "key", "state")))
                .containsEntry("value", null);
        assertThat(page.locator("[data-heard]").textContent()).contains("lti.put_data {\"key\":\"state\"}");
    }

    @Test
    void canvasTellsWhichFrameKeepsThings() {
        var answer = ask(open("canvas"), "parent", Map.of("subject", "lti.capabilities", "message_id", "1"));

        assertThat(String.valueOf(answer.get("supported_messages")))
                .contains("{subject=lti.put_data, frame=post_message_forwarding}", "lti.frameResize");
    }

    @Test
    void storageHasLimitsAndRules() {
        Frame tool = open("canvas");

        assertThat(error(ask(tool, STORAGE, Map.of("subject", "lti.put_data", "message_id", "1", "value", "x"))))
                .isEqualTo("bad_request");
        assertThat(error(ask(tool, STORAGE, Map.of("subject", "lti.get_data", "key", "x"))))
                .isEqualTo("bad_request");
        var large = Map.of("subject", "lti.put_data", "message_id", "2", "key", "k", "value", "x".repeat(4096));
        assertThat(error(ask(tool, STORAGE, large))).isEqualTo("storage_exhaustion");
        assertThat(error(ask(tool, "parent", Map.of("subject", "lti.brewCoffee", "message_id", "3"))))
                .isEqualTo("unsupported_subject");
    }

    @Test
    void aToolInCanvasIsMadeAsHighAsItSaysAndIsReadAloud() {
        Frame tool = open("canvas");

        ask(tool, "parent", Map.of("subject", "lti.frameResize", "height", 1234));
        ask(tool, "parent", Map.of("subject", "lti.screenReaderAlert", "body", "Saved"));
        ask(tool, "parent", Map.of("subject", "lti.scrollToTop"));

        assertThat(page.locator(".campus-frame").boundingBox().height).isEqualTo(1234);
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("Saved");
    }

    @Test
    void aSilentCanvasAndAnyMoodleAnswerNothing() {
        campus.school("canvas").weather().fallSilent(true);
        Frame silent = open("canvas");
        assertThat(ask(silent, STORAGE, Map.of("subject", "lti.get_data", "message_id", "1", "key", "k")))
                .isNull();
        assertThat(ask(silent, "parent", Map.of("subject", "lti.capabilities", "message_id", "2")))
                .isNull();

        Frame moodle = open("moodle");
        assertThat(ask(moodle, "parent", Map.of("subject", "lti.capabilities", "message_id", "3")))
                .isNull();
        assertThat(ask(moodle, "parent", Map.of("subject", "lti.frameResize", "height", 1234)))
                .isNull();
    }

    /** The frame of the first activity, with an empty page of the tool's in it. */
    private Frame open(String key) {
        page.route(
                "**/lti/login",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Tool</title>")));
        Activity activity = campus.school(key).course().activities().get(0);
        page.navigate(campus.address() + "/" + key + "/as/amara/activities/" + activity.id());
        page.frameLocator(".campus-frame")
                .locator("title")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        page.waitForCondition(
                () -> page.frames().stream().anyMatch(frame -> frame.url().endsWith("/lti/login")));
        return page.frames().stream()
                .filter(frame -> frame.url().endsWith("/lti/login"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> ask(Frame tool, String target, Map<String, ?> message) {
        return (Map<String, Object>) tool.evaluate(ASK, List.of(target, message));
    }

    private static Object error(Map<String, Object> answer) {
        return answer.get("error") instanceof Map<?, ?> error ? error.get("code") : null;
    }
}
