package org.secondlook.reflection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A lesson plays on when its right is over, and stops when it is taken back. */
class LessonPlaybackTest extends LessonInBrowser {

    private static final String PLAY_SLOWLY = """
            () => { const video = document.querySelector('video');
              video.muted = true; video.loop = true; video.playbackRate = 0.25; return video.play(); }
            """;

    private static final String ERASE = """
            id => fetch(`/recordings/${id}/erasure?launch=${document.querySelector('meta[name=launch]').content}`,
              { method: 'POST', redirect: 'manual', headers: { 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content } })
            """;

    @Test
    void aRefusedPartIsAskedForAgainWithAnotherRight() {
        var asked = new AtomicInteger();
        Page page = window.page();
        page.route(address -> address.contains("/media/best"), route -> answer(route, asked.incrementAndGet() == 1));

        page.evaluate("() => document.querySelector('video').load()");

        page.waitForFunction("() => document.querySelector('video').readyState > 1");
        assertThat(page.locator("[data-part=problem]")).isHidden();
    }

    private static void answer(Route route, boolean refused) {
        if (refused) {
            route.fulfill(new Route.FulfillOptions().setStatus(403));
        } else {
            route.resume();
        }
    }

    @Test
    void whatIsErasedStopsInTheMiddleOfPlaying() {
        Page page = window.page();
        page.evaluate(PLAY_SLOWLY);
        page.waitForFunction("() => document.querySelector('video').currentTime > 0");

        page.evaluate(ERASE, lesson.toString());

        assertThat(page.locator("[data-part=problem]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        page.waitForFunction("() => document.querySelector('video').readyState === 0");
    }
}
