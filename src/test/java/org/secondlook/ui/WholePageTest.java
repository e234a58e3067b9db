package org.secondlook.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.PagesInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that fetches pieces of itself shows nothing that those would move, and does not wait for them for ever. */
class WholePageTest extends PagesInBrowser {

    private static final int PIECES = 3;

    /** The style sheet gives up after a while by itself; here that while does not end. */
    private static final String WAIT_FOR_EVER = """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { animation-delay: 1000s !important }');
            document.adoptedStyleSheets = [sheet];
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private final List<Route> held = new ArrayList<>();
    private BrowserContext browser;
    private Page page;
    private Locator list;

    @BeforeEach
    void holdWhatIsFetched() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        recordings.playable(teacher);
        browser = browserOf(teacher);
        browser.addInitScript(WAIT_FOR_EVER);
        page = browser.newPage();
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.clock().pauseAt(1);
        for (String piece : List.of("/reflections/second-looks", "/goals/active", "/action-steps/active")) {
            page.route(url -> url.contains(piece), held::add);
        }
        page.navigate("http://localhost:" + PORT + "/home?launch=" + teacher.selector());
        page.waitForCondition(() -> held.size() == PIECES);
        list = page.locator("main ul.list").first();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void itIsSeenAtOnceWhenTheLastHasCome() {
        assertThat(page.locator("main h1")).isVisible();
        assertThat(list).isHidden();

        held.subList(0, PIECES - 1).forEach(Route::resume);
        page.waitForCondition(
                () -> page.locator("main [hx-trigger=load][hx-swap=outerHTML]").count() < PIECES);
        assertThat(list).isHidden();

        held.get(PIECES - 1).resume();
        assertThat(list).isVisible();
    }

    @Test
    void itIsSeenAfterAWhileWhateverHasNotCome() {
        assertThat(list).isHidden();
        page.clock().fastForward(400);

        assertThat(list).isVisible();
        held.get(0).abort();
    }
}
