package org.secondlook.caption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.Look;
import org.secondlook.testing.PagesInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** Captions as a person works on them beside the video: by keyboard, seeing the page or hearing it. */
class CaptionPageTest extends PagesInBrowser {

    private static final String FILE = """
            WEBVTT

            00:00.000 --> 00:02.000
            <v Amina>Why does ice float?

            00:02.000 --> 00:05.000
            Because it is lighter than the water

            00:05.000 --> 00:08.000
            So why does a ship float on the water?
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    Captions captions;

    @Autowired
    Cues cues;

    @Autowired
    CuePages pages;

    private TestViewer teacher;
    private RecordingId lesson;
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
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
    void aFileIsAddedReadCorrectedSearchedAndTakenAlongByKeyboard() throws Exception {
        openTab();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("lesson.vtt", "text/vtt", FILE.getBytes(StandardCharsets.UTF_8)));
        page.locator("[data-form=upload] button").press("Enter");
        assertThat(rows()).hasCount(3);
        Look.at(page, "captions-added");

        page.locator("video").focus();
        page.keyboard().press("c");
        says("Captions on: English");
        page.waitForFunction("() => [...document.querySelector('video').textTracks].some(track =>"
                + " track.mode === 'showing' && track.cues?.length === 3)");

        rows().nth(1).locator("[data-act=seek]").press("Enter");
        page.waitForFunction("() => document.querySelector('video').currentTime === 2");
        assertThat(rows().nth(1)).hasAttribute("aria-current", "true");

        rows().nth(1).locator("[data-act=edit]").press("Enter");
        Locator words = page.locator(".cue--edit textarea");
        assertThat(words).isFocused();
        words.fill("Because ice is lighter");
        Look.at(page, "captions-edited");
        words.press("Control+Enter");
        assertThat(rows().nth(1).locator("[data-act=edit]")).isFocused();
        assertThat(rows().nth(1)).containsText("Because ice is lighter");
        page.waitForFunction("() => [...document.querySelector('video').textTracks].some(track =>"
                + " track.mode === 'showing' && track.cues?.[1]?.text === 'Because ice is lighter')");

        page.getByLabel("Search what was said").fill("WATER");
        says("1 place");
        page.getByLabel("Search what was said").fill("float");
        says("2 places");
        assertThat(page.locator(".mark--found")).hasCount(2);
        Look.at(page, "captions-searched");
        page.locator(".caption-hits [data-act=hit]").nth(1).press("Enter");
        page.waitForFunction("() => document.querySelector('video').currentTime === 5");

        Download file = page.waitForDownload(
                () -> page.getByLabel("English: download as VTT").press("Enter"));
        assertThat(Files.readString(file.path())).contains("Because ice is lighter");
    }

    @Test
    void aCaptionIsSplitJoinedRemovedAndBroughtBack() throws Exception {
        keep();
        openTab();
        edit(2);
        page.locator(".cue--edit textarea").evaluate("words => words.setSelectionRange(6, 6)");
        button("Split here").press("Enter");
        assertThat(rows()).hasCount(4);
        assertThat(rows().nth(2)).containsText("So why");
        assertThat(rows().nth(3)).containsText("does a ship");

        edit(2);
        button("Join with the next").press("Enter");
        assertThat(rows()).hasCount(3);
        assertThat(rows().nth(2)).containsText("does a ship");

        edit(0);
        page.locator(".cue--edit")
                .getByText("Remove", new Locator.GetByTextOptions().setExact(true))
                .press("Enter");
        assertThat(page.locator(".cue--removed")).hasCount(1);
        assertThat(button("Undo")).isFocused();
        button("Undo").press("Enter");
        assertThat(rows().nth(0)).containsText("Why does ice float?");
    }

    @Test
    void aCaptionIsAddedWhereTheVideoIs() throws Exception {
        keep();
        openTab();
        page.locator("video").evaluate("video => { video.currentTime = 3; }");
        page.getByText("Add a caption", new Page.GetByTextOptions().setExact(true))
                .press("Enter");
        Locator form = page.locator("[data-form=add]");
        assertThat(form.getByLabel("From")).hasValue("00:00:03.000");
        form.getByLabel("Words").fill("(laughter)");
        form.getByText("Add", new Locator.GetByTextOptions().setExact(true)).press("Enter");

        assertThat(rows()).hasCount(4);
        assertThat(rows().nth(2)).containsText("(laughter)");
    }

    @Test
    void whatIsTypedIsSavedByItselfAndBothVersionsAreKept() throws Exception {
        TrackId track = keep();
        openTab();
        edit(0);
        page.locator(".cue--edit textarea").fill("Why does it float?");
        assertThat(page.locator(".cue--edit [data-part=status]")).hasText("Saved.");
        KeptCue saved = pages.of(track, teacher.viewer(), 0, 1).get(0);
        assertThat(saved.cue().words()).isEqualTo("Why does it float?");

        cues.change(
                saved.id(),
                new Cue(saved.cue().start(), saved.cue().end(), "", "other window"),
                saved.version(),
                teacher.viewer());
        page.locator(".cue--edit textarea").fill("this window");
        assertThat(page.locator(".cue--edit [data-problem]")).containsText("other window");
        assertThat(page.locator(".cue--edit textarea")).hasValue("this window");
        Look.at(page, "captions-newer");
        page.locator(".cue--edit textarea").press("Control+Enter");
        assertThat(rows().nth(0)).containsText("this window");
    }

    @Test
    void whereAVideoIsShownTheBrowsersOwnControlsOfferThem() throws Exception {
        keep();
        page.navigate(
                "http://localhost:%d/recordings/%s/watching?launch=%s".formatted(PORT, lesson, teacher.selector()));

        page.waitForFunction("() => document.querySelector('video').textTracks[0]?.label === 'English'");
        page.evaluate("() => { document.querySelector('video').textTracks[0].mode = 'showing'; }");
        page.waitForFunction("() => document.querySelector('video').textTracks[0].cues?.length === 3");
    }

    @Test
    void aLongLessonStaysFluid() throws Exception {
        var file = new StringBuilder("WEBVTT\n");
        for (int second = 0; second < 1500; second++) {
            file.append("\n%02d:%02d.000 --> %02d:%02d.900\nsentence %d\n"
                    .formatted(second / 60, second % 60, second / 60, second % 60, second));
        }
        captions.keep(
                lesson,
                new Language("en"),
                Origin.FILE,
                CaptionReader.read(bytes(file.toString())).cues(),
                teacher.viewer());
        openTab();

        assertThat(rows()).hasCount(1500);
        Object usual = page.evaluate("""
                async () => {
                  const took = [];
                  for (let i = 0; i < 31; i++) {
                    const before = performance.now();
                    document.dispatchEvent(new CustomEvent('lesson-time'));
                    took.push(performance.now() - before);
                    await new Promise(requestAnimationFrame);
                  }
                  return took.sort((one, other) => one - other)[15];
                }
                """);
        assertThat(((Number) usual).doubleValue())
                .as("milliseconds to follow the video")
                .isLessThan(50);
    }

    private TrackId keep() throws CaptionsRefused {
        return captions.keep(
                lesson,
                new Language("en"),
                Origin.FILE,
                CaptionReader.read(bytes(FILE)).cues(),
                teacher.viewer());
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private void openTab() {
        page.navigate("http://localhost:%d/lessons/%s?launch=%s".formatted(PORT, lesson, teacher.selector()));
        page.waitForFunction(
                "() => document.querySelector('lesson-player')?.length > 0"
                        + " && document.querySelector('caption-panel:defined') && document.querySelector('caption-choice:defined')");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Captions"))
                .click();
    }

    private void edit(int row) {
        rows().nth(row).locator("[data-act=edit]").press("Enter");
        assertThat(page.locator(".cue--edit textarea")).isFocused();
    }

    private Locator rows() {
        return page.locator("#caption-cues > .cue");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void says(String words) {
        assertThat(page.locator("#announcements")).hasText(words);
    }
}
