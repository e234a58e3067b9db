package org.secondlook.reflection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A lesson with three thousand markers is watched and marked like one with three. */
class ManyMarkersTest extends LessonInBrowser {

    private static final int COUNT = 3000;
    private static final int MOST_ROWS = 80;

    @Autowired
    MarkerStore store;

    @Autowired
    SettableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Page page;

    @BeforeEach
    void mark() {
        new TransactionTemplate(transactions).executeWithoutResult(all -> addMarkers());
        page = window.open("");
        assertThat(page.locator("[data-part=count]")).hasText("3000");
    }

    private void addMarkers() {
        for (int i = 0; i < COUNT; i++) {
            var span = new Span(new Timecode(i * 2L), i % 3 == 0 ? new Timecode(i * 2L + 500) : null);
            store.add(
                    new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, span, "Note " + i, 0),
                    teacher.person(),
                    Times.now(clock));
        }
    }

    @Test
    void thePageHoldsAsMuchAsIsSeen() {
        assertThat(number("() => document.querySelectorAll('.marker').length")).isEqualTo(50);
        assertThat(number("() => document.querySelectorAll('[data-lane=mine] .mark').length"))
                .as("marks on the lane: as many as there is room for targets")
                .isBetween(5, 40);
        Object sum = page.evaluate("() => [...document.querySelectorAll('[data-lane=mine] .mark')]"
                + ".reduce((sum, mark) => sum + mark.marks.length, 0)");
        assertThat(sum).as("markers behind these marks").isEqualTo(COUNT);
    }

    @Test
    void theListIsScrolledToItsEndAndBack() {
        while (page.locator("[data-act=later]").count() > 0) {
            String last = page.locator(".marker").last().getAttribute("id");
            page.locator("marker-list").evaluate("list => { list.scrollTop = list.scrollHeight; }");
            page.waitForFunction(
                    "last => [...document.querySelectorAll('.marker')].at(-1).id !== last"
                            + " || !document.querySelector('[data-act=later]')",
                    last);
            assertThat(number("() => document.querySelectorAll('.marker').length"))
                    .isLessThanOrEqualTo(MOST_ROWS);
            if (seen("Note 200")) {
                break;
            }
        }
        page.locator("[data-act=earlier]").press("Enter");
        page.waitForFunction("() => document.activeElement.matches('.marker__time')");
        assertThat(number("() => document.querySelectorAll('.marker').length")).isLessThanOrEqualTo(MOST_ROWS);
    }

    @Test
    void aMarkOfTheTimelineLeadsToItsMarkerWhereverItIs() {
        Locator mark = page.locator("[data-lane=mine] .mark").nth(8);
        String label = mark.getAttribute("aria-label");
        assertThat(label).containsPattern("\\d+ marks from 00:0\\d to 00:0\\d");
        mark.click();

        Locator chosen = page.locator(".marker[data-chosen]");
        assertThat(chosen).isInViewport();
        String first = chosen.locator(".marker__note").textContent();
        mark.click();
        assertThat(chosen.locator(".marker__note")).not().hasText(first);
        window.isContent("three thousand markers");
    }

    @Test
    void aNewMarkerIsShownAmongTheOthersOfItsTime() {
        window.seek(4.5);
        window.press("m");
        window.says("Strength at 4 seconds added.");

        assertThat(page.locator("[data-part=count]")).hasText("3001");
        assertThat(page.locator(".marker[data-chosen]")).isInViewport();
        assertThat(note("Note 2250")).hasCount(1);
        assertThat(number("() => document.querySelectorAll('.marker').length")).isLessThanOrEqualTo(MOST_ROWS);
    }

    /** By what is done, and by time in the best of some rounds, since a machine may be busy with something else. */
    @Test
    void nothingKeepsTheBrowserBusy() {
        Object changes = page.evaluate("""
                async () => {
                  let changes = 0;
                  const watcher = new MutationObserver((records) => { changes += records.length; });
                  const parts = document.querySelectorAll('lesson-timeline, marker-list');
                  parts.forEach((part) => watcher.observe(part, { childList: true, subtree: true }));
                  for (let i = 0; i < 50; i += 1) {
                    document.dispatchEvent(new CustomEvent('lesson-time'));
                    await new Promise(requestAnimationFrame);
                  }
                  return changes;
                }
                """);
        assertThat(changes).as("elements made while time goes by").isEqualTo(0);

        Object longest = page.evaluate("""
                async () => {
                  const took = (act) => { const before = performance.now(); act(); return performance.now() - before; };
                  const marks = document.querySelector('marker-list').times.all;
                  const rounds = [];
                  for (let round = 0; round < 5; round += 1) {
                    rounds.push(Math.max(
                      took(() => document.dispatchEvent(new CustomEvent('lesson-time'))),
                      took(() => document.dispatchEvent(new CustomEvent('lane-marks', { detail: { lane: 'mine', marks } }))),
                      took(() => document.querySelectorAll('[data-lane=mine] .mark')[3].click())));
                    await new Promise(requestAnimationFrame);
                  }
                  return Math.min(...rounds);
                }
                """);
        assertThat(((Number) longest).doubleValue())
                .as("milliseconds at a stretch")
                .isLessThan(50);
    }

    private boolean seen(String note) {
        return note(note).count() > 0;
    }

    private Locator note(String words) {
        return page.locator(".marker__note", new Page.LocatorOptions().setHasText(words));
    }

    private int number(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }
}
