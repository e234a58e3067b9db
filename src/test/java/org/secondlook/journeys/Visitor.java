package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.secondlook.media.TestFootage;
import org.secondlook.testing.Look;
import org.secondlook.testing.PartBundle;
import org.secondlook.testing.TestBrowser;

/** Somebody with a browser of their own, in a course of the campus. */
final class Visitor implements AutoCloseable {

    static final String ACTIVITY = "Module 1: Seeing our own teaching";

    static final String RECORD = "Or record a lesson here, on this device or on your phone";

    private static final String ANOTHER = "Choose another lesson";

    private static final String SKIP = "Skip this, I bring a lesson";

    private static final String CODE = "Before you share: read what people here promise one another, and accept it";
    private static final String SEEN = "Before you share: say who can be seen in this lesson";

    private final String campus;
    private final BrowserContext browser;
    private final Page page;
    private final Footprints footprints = new Footprints();

    private String launch = "";
    private Hand hand = Hand.MOUSE;

    Visitor(String campus) {
        this(campus, TestBrowser.open());
    }

    Visitor(String campus, BrowserContext browser) {
        this.campus = campus;
        this.browser = browser;
        this.page = browser.newPage();
        page.onRequest(this::remember);
        page.onRequest(footprints::remember);
    }

    /** Opens the campus, picks a school, signs in to its course, and opens the activity, which shows the tool in a frame. */
    void enter(String school, String name) {
        openActivity(school, name);
        page.waitForCondition(this::isIn);
        tool().showsHeading(ACTIVITY);
    }

    /** The same on a machine that may be too busy for the two seconds that platforms get: then one opens it again. */
    void enterPatiently(String school, String name) {
        for (int attempt = 0; attempt < 5 && !isIn(); attempt++) {
            openActivity(school, name);
            tool().comesTo(ACTIVITY, "Open in a new window");
        }
        tool().showsHeading(ACTIVITY);
    }

    /** The same, whatever the tool makes of it. */
    void openActivity(String school, String name) {
        signIn(school, name);
        campus().follow(ACTIVITY);
    }

    /** Does in the frame what opens a window, and has that window before them. */
    Pane openWindow(Consumer<Pane> press) {
        Page window = browser.waitForPage(() -> press.accept(tool()));
        return new Pane(window.locator("body"));
    }

    /** The frame on a small screen, in the light and in the dark. */
    void leavePictures(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 600);
                page.locator("iframe.campus-frame").evaluate("frame => frame.scrollIntoView()");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Look.PICTURES.resolve("%s-%d-%s.png".formatted(name, width, scheme))));
            }
        }
    }

    /** Opens the campus, picks a school, and signs in to its course. */
    void signIn(String school, String name) {
        page.navigate(campus);
        campus().follow(school);
        campus().follow(name);
    }

    /** Signs in and asks what the tool keeps about somebody, which it shows in a frame. */
    void askWhatIsKept(String school, String name, String about) {
        signIn(school, name);
        campus().follow("Participants");
        campus().follow("Data privacy: " + about);
        page.waitForCondition(this::isIn);
    }

    /** Signs in and asks for more activities, which shows the tool in a frame. */
    void chooseActivities(String school, String name) {
        signIn(school, name);
        campus().follow("Add an activity");
        tool().showsHeading("What shall people work on?");
    }

    /** Passes over the introduction, if it is there: for whoever has chosen before, it is not. */
    void passIntroduction() {
        if (tool().offersRather(SKIP, RECORD)) {
            tool().press(SKIP);
        }
    }

    /** What whoever shares has to do first, and may have done already. */
    void passHurdles() {
        tool().showsHeading("With whom?");
        if (tool().offers(CODE)) {
            tool().follow(CODE, "I accept version 1");
            tool().press("I accept version 1");
            tool().showsHeading("With whom?");
        }
        if (tool().offers(SEEN)) {
            tool().follow(SEEN, "Nobody can be recognised");
            tool().press("Nobody can be recognised");
            tool().showsHeading("With whom?");
        }
    }

    /** Chooses a lesson from the machine and waits until it can be watched. */
    void bringLesson() {
        bringLesson(TestFootage.SHORT_LESSON);
    }

    void bringLesson(TestFootage footage) {
        PartBundle.require();
        passIntroduction();
        if (tool().folds(ANOTHER)) {
            tool().unfold(ANOTHER);
        }
        tool().upload(lesson(footage));
        tool().press("Send all of it");
        tool().follow("Watch it");
        tool().showsHeading("Year 8 Science");
    }

    /** Opens an address that somebody was shown, on a phone. */
    void open(String address) {
        page.setViewportSize(390, 844);
        page.navigate(address);
    }

    /** Chooses a lesson that is on the phone. */
    void chooseLesson() {
        PartBundle.require();
        page.locator("device-upload[data-ready] [data-part=file]").setInputFiles(lesson(TestFootage.SHORT_LESSON));
    }

    /** Chooses a file of captions from the machine. */
    void chooseCaptions(String captions) {
        page.frameLocator("iframe:visible")
                .locator("caption-panel:defined input[type=file]:visible")
                .setInputFiles(new FilePayload("lesson.vtt", "text/vtt", captions.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lets the course's page pass neither camera nor microphone on to what its frame shows next, as some do. */
    void takeTheCameraAway() {
        page.locator("iframe.campus-frame").evaluate("frame => frame.removeAttribute('allow')");
    }

    void mark(String note, String kind) {
        tool().write(note, "What do you notice");
        tool().pick(kind);
        tool().press("Mark");
        tool().shows(note);
    }

    /** Presses keys where the video is, once it is there. */
    void keys(String... keys) {
        toolFrame()
                .waitForFunction("() => document.querySelector('lesson-player')?.length > 0"
                        + " && document.querySelector('video').readyState > 0");
        tool().focus("Play");
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Plays the lesson until its picture moves. */
    void watch() {
        tool().press("Play");
        toolFrame().waitForFunction("() => document.querySelector('video').currentTime > 0.2");
    }

    /** Plays what is shared, rests until that has been told to its owner, and then plays it without an end. */
    void watchOverAndOver() {
        Frame frame = toolFrame();
        frame.waitForFunction("() => document.querySelector('share-stage:defined video')?.readyState > 0");
        page.waitForResponse(response -> response.url().endsWith("/receipts"), () -> {
            play(frame);
            frame.waitForFunction("() => document.querySelector('video').currentTime > 0.5");
            frame.evaluate("() => document.querySelector('video').pause()");
        });
        play(frame);
    }

    /** Plays an exemplar to its end, really and from the beginning. */
    void watchExemplar() {
        playOnce("exemplar-stage", 1);
    }

    /** Plays the sample lesson to its end, sixteen times as fast as it was made. */
    void watchSample() {
        playOnce("sample-watching", 16);
    }

    private void playOnce(String element, int rate) {
        playable(element).evaluate("""
                rate => {
                  const video = document.querySelector('video');
                  video.muted = true;
                  video.playbackRate = rate;
                  return video.play();
                }
                """, rate);
    }

    /** Plays an exemplar again and again. */
    void watchExemplarOverAndOver() {
        play(playable("exemplar-stage"));
    }

    /** The frame, once its element knows what it does and its video can be played. */
    private Frame playable(String element) {
        Frame frame = toolFrame();
        frame.waitForFunction(
                "element => customElements.get(element) && document.querySelector('video').readyState > 0", element);
        return frame;
    }

    /** Presses what leads to a moment of what is shared, once that can be played, and is there. */
    void leap(String button, double second) {
        Frame frame = toolFrame();
        frame.waitForFunction("() => document.querySelector('share-stage:defined video')?.readyState > 0");
        tool().press(button);
        frame.waitForFunction("second => document.querySelector('video').currentTime === second", second);
    }

    private static void play(Frame frame) {
        frame.evaluate("""
                () => {
                  const video = document.querySelector('video');
                  video.muted = video.loop = true;
                  return video.play();
                }
                """);
    }

    /** Gives an estimate for what is asked first, where a range is proposed around it. */
    void expect(String value) {
        page.frameLocator("iframe:visible")
                .locator("estimate-range:defined [data-part=expected]")
                .first()
                .fill(value);
    }

    /** Plays the lesson and codes what is seen by its key. */
    void code(String key) {
        tool().shows("Coded so far");
        watch();
        page.keyboard().press(key);
        tool().shows("Saved");
    }

    /** Says what they expect of the lesson that is before them, locks it, and codes what they see first. */
    void look() {
        beginLook();
        code("1");
    }

    /** Says what they expect of the lesson that is before them, and locks it. */
    void beginLook() {
        tool().turnTo("Gap");
        tool().press("Begin with Talk and quiet");
        expect("70");
        tool().press("Lock my estimates and watch");
    }

    /** Has the school's pages leave questions about storage without an answer, or answer them again. */
    void silence(boolean silent) {
        page.request()
                .post(
                        campus + "/canvas/weather",
                        RequestOptions.create().setForm(FormData.create().set("silent", silent)));
    }

    /** Where the frame is, as anybody could write it down. */
    String toolAddress() {
        return URI.create(toolFrame().url()).getPath();
    }

    /** Everywhere they were in the tool, and everything to which its pages led them from there. */
    Collection<String> footprints() {
        return footprints.everywhere(toolFrame());
    }

    /** Tries all that somebody else has been to; finds nothing of theirs, and nothing that tells of it. */
    void findsNothingAt(Collection<String> footprints, String inCommon, String... words) {
        assertThat(Footprints.found(footprints, inCommon, List.of(words), toolFrame()))
                .isEmpty();
    }

    /** Types an address of the tool, within this visitor's own launch. */
    void goTo(String address) {
        URI here = URI.create(toolFrame().url());
        toolFrame().navigate(here.resolve(address) + "?" + here.getQuery());
    }

    /** Posts the message of this visitor's launch once more, as a page does that is reloaded. */
    void sendLaunchAgain() {
        toolFrame().evaluate("""
                fields => {
                  const form = document.body.appendChild(document.createElement('form'));
                  form.method = 'post';
                  form.action = '/lti/launch';
                  for (const [name, value] of new URLSearchParams(fields)) {
                    const field = form.appendChild(document.createElement('input'));
                    field.name = name;
                    field.value = value;
                  }
                  form.submit();
                }
                """, launch);
    }

    private void remember(Request request) {
        if (request.method().equals("POST") && request.url().endsWith("/lti/launch")) {
            launch = request.postData();
        }
    }

    /** Whether the frame has come to rest; while it goes from site to site, what is asked of it may never be answered. */
    private boolean isIn() {
        return page.frames().stream().anyMatch(frame -> frame.url().contains("?launch="));
    }

    Frame toolFrame() {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith("http://localhost:"))
                .findFirst()
                .orElseThrow();
    }

    /** The page that the window shows: the campus's. */
    Pane campus() {
        return new Pane(page.locator("body"));
    }

    /** From now on they have no mouse. */
    void loseTheMouse() {
        hand = Hand.KEYS;
    }

    /** What its frame shows: the tool. */
    Pane tool() {
        return new Pane(page.frameLocator("iframe:visible").locator("body"), hand);
    }

    void leavePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Look.PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    void looksAt(String name) {
        Look.at(page, name);
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }

    private static FilePayload lesson(TestFootage footage) {
        try {
            return new FilePayload("Year 8 Science.mp4", "video/mp4", Files.readAllBytes(footage.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
