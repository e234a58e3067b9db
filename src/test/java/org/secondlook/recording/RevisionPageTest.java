package org.secondlook.recording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.Look;
import org.secondlook.testing.PagesInBrowser;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a person has a lesson made anew: rectangles with the mouse, by keys, by numbers; beginning and end by keys. */
class RevisionPageTest extends PagesInBrowser {

    private static final String MARK = """
            insert into reflection_marker (id, recording_id, person_id, kind, start_millis, note, version, created_at)
            values (:id, :lesson, :teacher, 'NOTE', 1000, '', 0, current_timestamp)
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

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
        visit("blurs");
        page.waitForFunction("() => document.querySelector('blur-desk:defined video')?.duration > 7");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aRectangleIsSetByKeysAndHidden() {
        field("From").fill("0:02");
        field("To").fill("0:06");
        field("Left, %").fill("30");
        Locator area = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Rectangle to be hidden"));
        area.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        says("Rectangle: 31 % from the left, 30 % from the top, 20 % wide, 31 % high.");
        assertThat(field("Left, %")).hasValue("31");
        assertThat(field("Height, %")).hasValue("31");
        Look.at(page, "blur-drawn");

        button("Add the rectangle").press("Enter");
        Locator kept = page.locator("[data-part=kept]");
        assertThat(kept).isHidden();
        page.locator("video").evaluate("video => { video.currentTime = 3; }");
        assertThat(kept).isVisible();
        Look.at(page, "blur-kept");

        button("Hide this in the video").press("Enter");
        assertThat(page.locator("#revision progress")).isVisible();
        jobs.run();
        assertThat(page.locator("#revision")).containsText("has been made anew");
        Look.at(page, "blur-made");
        button("Take away the rectangle of 00:02 – 00:06").press("Enter");
        assertThat(page.locator(".empty")).containsText("Nothing yet");
    }

    @Test
    void aRectangleIsDrawnWithTheMouse() {
        var box = page.locator("video").boundingBox();
        page.mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.1);
        page.mouse().down();
        page.mouse().move(box.x + box.width * 0.75, box.y + box.height * 0.5);
        page.mouse().up();

        assertThat(field("Left, %")).hasValue(Pattern.compile("(49.9|50|50.1)"));
        assertThat(field("Width, %")).hasValue(Pattern.compile("(24.9|25|25.1)"));
        assertThat(field("Height, %")).hasValue(Pattern.compile("(39|40)(\\.\\d)?"));
        var drawn = page.locator("[data-part=new]").boundingBox();
        assertThat(drawn.x - box.x).isCloseTo(box.width * 0.5, within(3.0));
        assertThat(drawn.height).isCloseTo(box.height * 0.4, within(3.0));
    }

    @Test
    void beginningAndEndAreCutAwayByKeysAndComeBack() {
        db.sql(MARK)
                .param("id", UUID.randomUUID())
                .param("lesson", lesson.value())
                .param("teacher", teacher.person().value())
                .update();
        visit("trim");
        page.waitForFunction("() => document.querySelector('trim-desk:defined video')?.duration > 7");
        seek(2);
        button("Begin here").press("Enter");
        seek(6.5);
        button("End here").press("Enter");
        assertThat(field("From")).hasValue("00:02");
        assertThat(field("To")).hasValue("00:06.5");
        button("See what goes").press("Enter");
        assertThat(page.locator("p[autofocus]")).containsText("00:04.5 of 00:08 stay");
        assertThat(page.locator("p[autofocus]")).isFocused();
        assertThat(page.locator("[aria-labelledby=trim-goes] li")).hasText("1 marker");
        Look.at(page, "trim-chosen");

        button("Cut the rest away").press("Enter");
        assertThat(page.locator("#revision progress")).isVisible();
        jobs.run();
        assertThat(page.locator("#revision")).containsText("are cut away");
        Look.at(page, "trim-made");
        button("Bring the whole lesson back").press("Enter");
        assertThat(page.locator("#revision progress")).isVisible();
        jobs.run();
        assertThat(page.locator("#revision")).containsText("All that there is of it");
    }

    private void visit(String part) {
        page.navigate(
                "http://localhost:%d/recordings/%s/%s?launch=%s".formatted(PORT, lesson, part, teacher.selector()));
    }

    private void seek(double seconds) {
        page.locator("video").evaluate("(video, to) => { video.currentTime = to; }", seconds);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void says(String words) {
        assertThat(page.locator("#announcements")).hasText(words);
    }
}
