package org.secondlook.observation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.secondlook.observation.TestObservations.event;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.Look;
import org.secondlook.testing.PagesInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** From what one expects to the gap, as a person does it: by key and by button, on a desk and on a phone. */
class ObservationPageTest extends PagesInBrowser {

    /** What stands in each picture, as far as anything was painted. */
    private static final String DRAWN = """
            () => [...document.querySelectorAll('growth-picture')].map(({ chart, canvas }) => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              return data.some((part) => part > 0)
                ? chart.data.datasets.flatMap((line) => line.data).map((value) => Math.round(value))
                : [];
            })
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TestObservations looks;

    @Autowired
    TestShares shares;

    @Autowired
    SecondCodings seconds;

    @Autowired
    Observations observations;

    @Autowired
    Codings codings;

    @Autowired
    TestFrameworks frameworks;

    private TestViewer teacher;
    private RecordingId lesson;
    private BrowserContext browser;
    private Page page;

    /** The picture lasts eight seconds; the lesson is said to be longer, so that enough of it can be coded. */
    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER, "Amara Okafor");
        lesson = recordings.playable(teacher, TestFootage.SHORT_LESSON, Duration.ofMinutes(20));
        browser = browserOf(teacher);
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromTheEstimateToTheGapByKeyboardAlone() {
        go("/lessons/" + lesson, "#observation");
        assertThat(text("You have not looked at this lesson through a lens yet."))
                .isVisible();
        Look.at(page, "look-choice");
        tabTo(button("Begin with Talk and quiet"));
        press("Enter");

        Locator pupils = page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("For how much of the time does one pupil"));
        tabTo(pupils.getByLabel("About", new Locator.GetByLabelOptions().setExact(true)));
        page.keyboard().type("40");
        press("Tab");
        assertThat(pupils.getByLabel("At least", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("30");
        press("ArrowRight");
        assertThat(pupils.getByLabel("About", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("41");
        press("ArrowLeft");
        Look.at(page, "look-estimates");
        tabTo(button("Lock my estimates and watch"));
        press("Enter");

        assertThat(button("I talk")).isEnabled();
        Observation look = observations.of(lesson, teacher.viewer()).get(0);
        assertThat(observations.estimates(look)).isEqualTo(Map.of("pupil-share", new Estimate(30, 40, 50)));
        press("k");
        page.waitForFunction("() => document.querySelector('video').currentTime > 0.3");
        press("1");
        assertThat(button("I talk")).hasAttribute("aria-pressed", "true");
        page.waitForFunction("() => document.querySelector('video').currentTime > 1.5");
        press("2", "k");
        assertThat(button("A pupil talks")).hasAttribute("aria-pressed", "true");
        assertThat(button("I talk")).hasAttribute("aria-pressed", "false");
        assertThat(page.getByText("Saved", exact())).isVisible();
        Look.at(page, "look-coding");

        List<Event> coded = codings.of(look).events();
        assertThat(coded).extracting(Event::code).containsExactly("teacher", "pupil");
        assertThat(coded.get(0).end()).isEqualTo(coded.get(1).start());
        assertThat(codings.of(look).coverage().length()).isCloseTo(videoTime(), within(400L));
        tabTo(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Finish and see the gap")));
        press("Enter");

        assertThat(text("more to see this fairly")).isVisible();
        Look.at(page, "look-too-little");
        looks.coded(look, teacher, List.of(event("teacher", 110_000, null)), new Stretch(0, 600_000));
        page.reload();
        assertThat(text("outside your range")).isVisible();
        Look.at(page, "look-gap");
    }

    /** To look at the keys is not yet to watch. */
    @Test
    void estimatesAreLockedByPlayingAndNotByLooking() {
        Observation look = looks.begun("talk-and-quiet", lesson, teacher);
        code(look);
        assertThat(text("They are locked as soon as you press play.")).isVisible();
        go("/observations/" + look.id() + "/estimates", "");
        assertThat(button("Keep them and watch")).isVisible();
        assertThat(observations.get(look.id(), teacher.viewer()).isLocked()).isFalse();

        button("Keep them and watch").click();
        button("Play").click();
        assertThat(text("They are locked as soon as you press play.")).hasCount(0);
        await().until(() -> observations.get(look.id(), teacher.viewer()).isLocked());
    }

    @Test
    void undoTakesBackWhatAPressDid() {
        Observation look = looks.expected(lesson, teacher);
        code(look);
        seek(2);
        press("1");
        seek(4);
        press("2");
        says("A pupil talks from 4 seconds");
        assertThat(button("A pupil talks")).hasAttribute("aria-pressed", "true");
        button("Undo").click();
        says("Undone: A pupil talks");

        assertThat(button("I talk")).hasAttribute("aria-pressed", "true");
        assertThat(page.getByText("Saved", exact())).isVisible();
        saved();
        assertThat(codings.of(look).events()).hasSize(1);
        assertThat(codings.of(look).events().get(0).end()).isNull();
        button("Undo").click();
        button("Undo").click();
        says("Nothing to undo");
        saved();
        assertThat(codings.of(look).events()).isEmpty();
    }

    @Test
    void pressingAStateAgainEndsIt() {
        Observation look = looks.expected(lesson, teacher);
        code(look);
        seek(2);
        button("Quiet").click();
        seek(5);
        button("Quiet").click();

        says("Quiet until 5 seconds");
        assertThat(button("Quiet")).hasAttribute("aria-pressed", "false");
        saved();
        assertThat(codings.of(look).events()).hasSize(1);
        assertThat(codings.of(look).events().get(0).end()).isEqualTo(5000);
        seek(3);
        assertThat(button("Quiet")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void whoPressesLaterThanTheySeeIsBroughtForwardByMoreWhenItPlaysFaster() {
        Observation look = looks.begun("questions", lesson, teacher);
        observations.setLag(look.id(), 1000, teacher.viewer());
        code(look);
        page.locator("video").evaluate("video => { video.playbackRate = 1.5; return video.play(); }");
        page.waitForFunction("() => document.querySelector('video').currentTime > 3");
        press("1");
        page.locator("video").evaluate("video => video.pause()");
        long now = videoTime();

        saved();
        assertThat(observations.get(look.id(), teacher.viewer()).isLocked()).isTrue();
        assertThat(codings.of(look).events().get(0).start()).isBetween(now - 2600, now - 1400);
    }

    @Test
    void byIntervalsACodeIsMarkedOnceAndTakenOut() {
        Observation look = looks.begun("flanders", lesson, teacher);
        code(look);
        seek(4);
        page.locator("video").evaluate("video => video.play()");
        page.waitForFunction("() => document.querySelector('video').currentTime > 4.2");
        press("4", "8", "8");
        page.locator("video").evaluate("video => video.pause()");

        assertThat(button("Asking a question")).hasAttribute("aria-pressed", "true");
        assertThat(text("Interval 2: 00:03 to 00:06")).containsText("Asking a question");
        Look.at(page, "look-intervals");
        saved();
        assertThat(codings.of(look).events()).extracting(Event::code).containsExactly("asks");
        assertThat(codings.of(look).events().get(0).start()).isEqualTo(3000);
    }

    @Test
    void whatIsCodedWithoutAServerIsSentLater() {
        Observation look = looks.expected(lesson, teacher);
        code(look);
        page.route("**/coding*", route -> route.abort());
        seek(2);
        press("1");
        assertThat(text("Not saved yet.").first()).isVisible();
        assertThat(codings.of(look).events()).isEmpty();
        page.unroute("**/coding*");

        saved();
        assertThat(codings.of(look).events()).hasSize(1);
    }

    @Test
    void whatWasCodedIsCorrectedInTheList() {
        Observation look = looks.expected(lesson, teacher);
        looks.coded(look, teacher, List.of(event("teacher", 1000, null), event("pupil", 4000, null)));
        code(look);
        page.getByText("Look through and correct what you coded").click();
        Locator first = page.locator(".coded").first();
        first.getByLabel("Code").selectOption("quiet");
        first.getByLabel("From").fill("00:02.5");
        Look.at(page, "look-list");
        button("Save I talk at 00:01").click();

        assertThat(button("Save Quiet at 00:02.5")).isVisible();
        assertThat(page.locator(".coded").first().getByLabel("From")).hasValue("00:02.5");
        assertThat(codings.of(look).events()).extracting(Event::code).containsExactly("quiet", "pupil");
        seek(3);
        assertThat(page.locator(".code").filter(new Locator.FilterOptions().setHasText("Quiet")))
                .hasAttribute("aria-pressed", "true");
        button("Remove A pupil talks at 00:04").click();
        assertThat(page.locator(".coded")).hasCount(1);
    }

    /** Pupils talk for 18, 22 and 26 per cent where forty were expected; thirty are the goal. */
    @Test
    void whatHasChangedIsDrawnToldAndAimedAt() {
        for (int percent : List.of(18, 22, 26)) {
            RecordingId taught = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(20));
            recordings.bring(taught, Duration.ofDays(21L * (30 - percent)));
            looks.coded(
                    looks.expected(taught, teacher),
                    teacher,
                    List.of(event("pupil", 0, percent * 6000L)),
                    new Stretch(0, 600_000));
        }
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        go("/growth/talk-and-quiet/pupil-share", "");
        page.getByLabel("Where would you like it to be").fill("30");
        button("Set my goal").click();

        assertThat(text("Your goal is 30 %.")).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("18 %")))
                .isVisible();
        assertThat(page.evaluate(DRAWN)).isEqualTo(List.of(List.of(18, 22, 26, 30, 30, 30), List.of(22, 18, 14)));
        assertThat(complaints).isEmpty();
        Look.at(page, "look-growth");
    }

    /** More was coded than the picture is long, so that there is enough to compare. */
    @Test
    void somebodyElseCodesItBlindAndTheTwoAreLaidSideBySide() {
        looks.look(lesson, teacher);
        TestViewer maria = viewers.open(Role.COACH, teacher);
        var subject = new Subject(Subject.Kind.RECORDING, lesson.value());
        UUID share = shares.shareToCode(subject, teacher, maria);
        be(maria);
        page.navigate("http://localhost:" + PORT + "/shares/" + share + "?launch=" + maria.selector());
        button("Begin with Talk and quiet").click();
        assertThat(button("Undo")).isEnabled();
        page.waitForFunction("() => document.querySelector('share-stage video').readyState > 0");
        seek(2);
        press("1");
        seek(4);
        press("2");
        says("A pupil talks from 4 seconds");
        saved();
        Look.at(page, "second-coding");
        SecondCoding second = seconds.of(subject, maria.viewer()).get(0);
        assertThat(codings.of(second).events()).extracting(Event::start).containsExactly(2000L, 4000L);
        Event quiet = event("quiet", 60_000, 300_000L);
        seconds.report(second.look().id(), List.of(quiet), List.of(new Stretch(0, 420_000)), maria.viewer());
        button("I am done").click();
        assertThat(text("Thank you for looking.")).isVisible();

        be(teacher);
        go("/codings/" + second.look().id() + "/agreement", "");
        assertThat(text("The two say the same in").first()).isVisible();
        Look.at(page, "second-agreement");
        go("/lessons/" + lesson + "/observations", "");
        page.getByText("See both side by side").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Side by side")))
                .isVisible();
    }

    private void be(TestViewer viewer) {
        browser.close();
        browser = browserOf(viewer);
        page = browser.newPage();
    }

    @Test
    void onAPhoneTheKeysStandBelowThePicture() {
        Observation look = looks.expected(lesson, teacher);
        page.setViewportSize(360, 740);
        code(look);

        page.evaluate("() => scrollTo(0, document.querySelector('video').getBoundingClientRect().top + scrollY)");
        assertThat(button("Quiet")).isInViewport();
        button("A pupil talks").click();
        says("A pupil talks from 0 seconds");
    }

    private void code(Observation look) {
        go("/lessons/" + lesson, "#observation", "&observation=" + look.id());
        assertThat(button("Undo")).isEnabled();
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
    }

    private void go(String path, String fragment) {
        go(path, fragment, "");
    }

    private void go(String path, String fragment, String more) {
        page.navigate("http://localhost:" + PORT + path + "?launch=" + teacher.selector() + more + fragment);
    }

    private void saved() {
        page.waitForFunction("""
                () => {
                  const { log, played } = document.querySelector('observation-coding').post;
                  return log.dirty.size === 0 && document.querySelector('[data-part=status]').textContent === 'Saved';
                }
                """);
    }

    private void seek(double seconds) {
        page.locator("video")
                .evaluate(
                        "(video, seconds) => new Promise(done => {"
                                + " video.addEventListener('seeked', () => requestAnimationFrame(done), { once: true });"
                                + " video.currentTime = seconds; })",
                        seconds);
    }

    private long videoTime() {
        return ((Number) page.locator("video").evaluate("video => Math.round(video.currentTime * 1000)")).longValue();
    }

    /** What is tried is sent to nobody, and kept nowhere. */
    @Test
    void aLensOfTheSchoolIsTypedTriedAndPublished() {
        browser.close();
        teacher = viewers.open(Role.PD_LEAD);
        browser = browserOf(teacher);
        page = browser.newPage();
        go("/frameworks/" + frameworks.draft(teacher) + "/draft", "");
        page.locator("#name").fill("How we talk");
        button("One more code").click();
        page.waitForURL("**#codes-4");
        assertThat(page.locator("#name")).hasValue("How we talk");
        Look.at(page, "lens-draft");
        button("See it as others will").first().click();

        assertThat(page.locator("h1")).hasText("How we talk");
        assertThat(button("Let the time run")).isVisible();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.method()));
        press("1");
        says("I talk from 0 seconds");
        button("Let the time run").click();
        page.waitForFunction("() => document.querySelector('[data-part=time]').textContent !== '00:00'");
        press("2");
        assertThat(button("A pupil talks")).hasAttribute("aria-pressed", "true");
        assertThat(button("I talk")).hasAttribute("aria-pressed", "false");
        assertThat(page.locator("[data-lane=teacher] rect")).hasCount(1);
        button("Stop the time").click();
        Look.at(page, "lens-tried");
        assertThat(sent).doesNotContain("POST");

        button("Publish version 1").click();
        page.waitForURL("**/frameworks/versions/**");
        assertThat(button("Begin with a copy of it")).isVisible();
    }

    private void says(String words) {
        assertThat(page.locator("#announcements")).hasText(words);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void tabTo(Locator control) {
        for (int stop = 0; stop < 80; stop++) {
            if ((Boolean) control.evaluate("control => control === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with the Tab key: " + control);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .and(page.locator(":not(.mark)"));
    }

    private Locator text(String words) {
        return page.getByText(words);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
