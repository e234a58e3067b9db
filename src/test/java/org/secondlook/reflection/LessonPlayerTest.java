package org.secondlook.reflection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.recording.RecordingId;
import org.secondlook.testing.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Watching a lesson as a person does it: what is known of it lies on one axis of time, and every move has a key and a button. */
class LessonPlayerTest extends LessonInBrowser {

    private static final String QUIET = """
            {"loudness":-20,"threshold":-30,"least":3,"stretches":[[0.5,4.9],[5,8]]}""";

    private static final String SOUND = """
            {"step":0.1,"peaks":[0,255,128,64,255,0,10,200,0,255,128,64,255,0,10,200,0,255,128,64,255,0,10,200]}""";

    private static final String SPRITES = """
            {"interval":1,"count":8,"width":160,"height":90,"columns":10,"rows":10,"sheets":["sprites-1"]}""";

    private static final String SHEET = "<svg xmlns='http://www.w3.org/2000/svg' width='1600' height='900'/>";

    @Autowired
    DueJobs jobs;

    @Test
    void speedIsChangedByKeyAndByChoice() {
        window.press(">");
        window.says("Speed 1.25");
        window.press("<", "<", "<", "<", "<");
        window.says("Speed 0.5");
        assertThat(window.field("Speed")).hasValue("0.5");
        window.field("Speed").selectOption("2");
        assertThat(number("() => document.querySelector('video').playbackRate")).isEqualTo(2);
    }

    @Test
    void aRangeIsHeardAgainAndAgainUntilItIsCleared() {
        choose(2, 3);
        Locator player = window.page().locator("lesson-player");
        assertThat(player).hasAttribute("range-start", "2000");
        assertThat(player).hasAttribute("range-end", "3000");
        window.seek(6);
        window.button("Repeat").press("Enter");
        window.isAt(2);
        hurry();
        window.page().evaluate("""
                () => { window.jumps = 0;
                  document.querySelector('video').addEventListener('seeking', () => { window.jumps += 1; }); }""");
        window.press("k");
        window.page().waitForFunction("() => window.jumps >= 2");
        window.press("k", "x");

        window.says("No range");
        assertThat(player).not().hasAttribute("range-start", "2000");
        assertThat(window.button("Repeat")).isHidden();
    }

    @Test
    void quietIsNamedSkippedWhenWantedAndNeverJudged() {
        known();
        Page page = window.open("");
        assertThat(page.locator("[data-lane=quiet] .bar")).hasCount(2);
        page.getByText("Quiet, 3 s or more: 2").click();
        assertThat(page.getByText("what it was, you know")).isVisible();
        window.button("00:05 – 00:08").press("Enter");
        window.isAt(5);
        window.isContent("the quiet stretches");

        window.seek(0);
        window.button("Skip quiet").press("Enter");
        window.button("Play").press("Enter");
        assertThat(page.locator("[data-part=said]")).hasText(Pattern.compile("Skipped [1-3] s"));
        page.waitForFunction("() => document.querySelector('video').currentTime >= 4.4");
        window.button("Pause").press("Enter");
    }

    @Test
    void whoGoesIntoAQuietStretchHearsIt() {
        known();
        window.open("");
        assertThat(window.button("Skip quiet")).isVisible();
        window.press("q");
        window.says("Quiet is skipped");
        window.seek(2);
        hurry();
        window.press("k");
        window.page().waitForFunction("() => document.querySelector('video').currentTime > 3");
        window.press("k");

        assertThat(window.page().locator("[data-part=said]")).isEmpty();
    }

    @Test
    void smallPicturesAreFetchedWhenSomebodyLooksForAMoment() {
        known();
        List<String> asked = new ArrayList<>();
        Page page = window.open("");
        page.onRequest(request -> asked.add(request.url()));
        assertThat(page.locator(".timeline__preview")).isHidden();
        Locator mine = page.locator("[data-lane=mine] .lane__axis");
        mine.hover(new Locator.HoverOptions().setPosition(mine.boundingBox().width * 0.55, 4));

        Locator preview = page.locator(".timeline__preview");
        assertThat(preview).isVisible();
        assertThat(preview).hasText("00:04");
        assertThat(preview.locator("[data-part=picture]")).hasCSS("background-position", "-640px 0px");
        page.waitForCondition(() -> sprites(asked) == 2);

        page.locator("h1").hover();
        assertThat(preview).isHidden();
        page.locator("#seek").focus();
        window.press("End");
        assertThat(preview).hasText("00:08");
        window.press("Escape");
        assertThat(preview).isHidden();
        assertThat(sprites(asked)).as("nothing is fetched twice").isEqualTo(2);
    }

    private static long sprites(List<String> asked) {
        return asked.stream().filter(url -> url.contains("/media/sprites")).count();
    }

    @Test
    void aLaneIsPointedAtToGoThere() {
        known();
        Page page = window.open("");
        Locator sound = page.locator("[data-lane=sound] .lane__axis");
        assertThat(sound.locator("svg")).hasCount(2);
        sound.click(new Locator.ClickOptions().setPosition(sound.boundingBox().width * 0.55, 4));
        window.isAt(4.4);
        assertThat(page.locator("#seek")).hasAttribute("aria-valuetext", "4 seconds");
        page.locator("#seek").focus();
        window.press("ArrowRight");
        window.isAt(4.5);
    }

    @Test
    void timeRunsFromLeftToRightInAPageThatRunsFromRightToLeft() {
        known();
        Page page = window.open("");
        page.evaluate("() => { document.documentElement.dir = 'rtl'; }");
        Locator mine = page.locator("[data-lane=mine] .lane__axis");
        mine.click(new Locator.ClickOptions().setPosition(mine.boundingBox().width / 4, 4));
        window.isAt(2);
        Object gap = page.evaluate("""
                () => { const box = (part) => document.querySelector(part).getBoundingClientRect();
                  const axis = box('[data-lane=mine] .lane__axis');
                  return Math.abs(box('.timeline__playhead').left - axis.left - axis.width / 4); }""");
        assertThat(((Number) gap).doubleValue()).isLessThan(3);
        window.isContent("a page from right to left");
    }

    @Test
    void aVideoThatBreaksOffGoesOnByItself() {
        window.seek(3);
        window.page().evaluate("() => document.querySelector('video').dispatchEvent(new Event('error'))");

        window.isAt(3);
        assertThat(window.page().locator("[data-part=problem]")).isHidden();
    }

    @Test
    void theSameMomentIsTriedAgainOnlyAfterAWhile() {
        window.seek(3);
        Object loads = window.page().evaluate("""
                () => {
                  const video = document.querySelector('video');
                  const load = video.load.bind(video);
                  const fail = () => video.dispatchEvent(new Event('error'));
                  let loads = 0;
                  video.load = () => { loads += 1; load(); };
                  fail();
                  fail();
                  const before = loads;
                  const later = performance.now() + 61_000;
                  performance.now = () => later;
                  fail();
                  return [before, loads].join();
                }
                """);

        assertThat(loads).isEqualTo("1,2");
    }

    @Test
    void whatKeepsAVideoFromPlayingIsSaidWithWhatIsSafe() {
        Page page = window.page();
        page.route("**/media/**", Route::abort);
        page.reload();
        Locator problem = page.locator("[data-part=problem]");
        assertThat(problem).containsText("The connection is interrupted. Your markers and your reflection are safe.");
        page.unrouteAll();
        page.route("**/media/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        window.button("Load the video again").press("Enter");
        assertThat(problem).containsText("It is not lost");
        window.isContent("a video that does not load");

        page.unrouteAll();
        window.button("Load the video again").press("Enter");
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        assertThat(problem).isHidden();
    }

    @Test
    void whereOneStoppedItGoesOn() {
        window.seek(4);
        window.page().close(new Page.CloseOptions().setRunBeforeUnload(true));

        Page page = window.open("");
        assertThat(page.getByText("You stopped at 00:04; it goes on from there."))
                .isVisible();
        window.isAt(4);
        window.isContent("a lesson that goes on");
        window.button("From the beginning").press("Enter");
        window.isAt(0);
    }

    @Test
    void whatWasFoundOutAboutALessonIsShown() {
        RecordingId prepared = recordings.stored(teacher, TestFootage.SHORT_LESSON);
        jobs.run();
        window.close();
        window = windowOn(prepared);
        Page page = window.page();

        assertThat(page.locator("[data-lane=sound] svg")).hasCount(2);
        page.locator("[data-lane=mine] .lane__axis").hover();
        assertThat(page.locator(".timeline__picture")).hasCSS("background-image", Pattern.compile("url.*/sprites-1.*"));
        page.waitForFunction("() => Array.isArray(document.querySelector('lesson-player').quiet)");
    }

    @Test
    void theRulesOfStretchesAndTilesHold() {
        assertThat(window.page().evaluate("""
                async () => {
                  const { jump, bars, passed } = await import('/reflection/stretches.js');
                  const { gather } = await import('/reflection/gather.js');
                  const { tile } = await import('/reflection/scrub-preview.js');
                  const { highest } = await import('/reflection/sound-lane.js');
                  const quiet = [[10000, 20000], [30000, 33000]];
                  const sprites = { interval: 5, count: 230, width: 160, height: 90, columns: 10, rows: 10, sheets: ['a', 'b', 'c'] };
                  return JSON.stringify([
                    jump(quiet, 10900, 11100), jump(quiet, 9000, 10900), jump(quiet, 15000, 15200), jump(quiet, 31000, 31200),
                    jump(quiet, 30900, 31600), jump([], 0, 1), passed(5, 4, 5), passed(5, 5, 6),
                    bars([[0, 10], [12, 20], [50, 120]], 100, 0.05), bars([], 100, 1),
                    gather([{ start: 0 }, { start: 4 }, { start: 5 }, { start: 200 }], 100, 0.05).map(({ at, marks }) => [at, marks.length]),
                    tile(sprites, 0), tile(sprites, 62_000), tile(sprites, 505_000), tile(sprites, 99_999_999), tile(sprites, -5),
                    highest([1, 5, 2, 9, 3], 2), highest([7], 10), highest([], 3),
                  ]);
                }
                """)).isEqualTo("""
                        [19500,null,null,null,null,null,true,false,\
                        [{"start":0,"end":0.2},{"start":0.5,"end":1}],[],[[0,2],[0.05,1],[1,1]],\
                        {"sheet":"a","x":0,"y":0},{"sheet":"a","x":320,"y":90},{"sheet":"b","x":160,"y":0},\
                        {"sheet":"c","x":1440,"y":180},{"sheet":"a","x":0,"y":0},[5,9],[7],[]]""");
    }

    private void choose(int from, int to) {
        window.seek(from);
        window.press("i");
        window.seek(to);
        window.press("o");
        window.says("Range from %d seconds to %d seconds".formatted(from, to));
    }

    /** What has been found out about the lesson. */
    private void known() {
        answer("quiet", "application/json", QUIET);
        answer("waveform", "application/json", SOUND);
        answer("sprites", "application/json", SPRITES);
        answer("sprites-1", "image/svg+xml", SHEET);
    }

    private void answer(String name, String type, String body) {
        window.page()
                .context()
                .route(
                        url -> url.matches(".*/media/" + name + "(\\?.*)?"),
                        route -> route.fulfill(
                                new Route.FulfillOptions().setContentType(type).setBody(body)));
    }

    private void hurry() {
        window.page().locator("video").evaluate("video => { video.muted = true; }");
        window.field("Speed").selectOption("2");
        window.page().locator("h1").evaluate("() => document.activeElement.blur()");
    }

    private double number(String script) {
        return ((Number) window.page().evaluate(script)).doubleValue();
    }
}
