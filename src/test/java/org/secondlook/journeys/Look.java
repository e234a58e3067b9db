package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Looks at what a window shows, frames included, at a phone's, a tablet's and a desk's width, light and dark: nothing must be
 * scrolled sideways, not even at 320 px, and axe finds nothing against WCAG 2.2 AA, not even in forced colours. Pictures are
 * left in {@code target/screenshots}; one in which a frame is blank fails.
 */
final class Look {

    static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    /** Set {@code secondlook.test.every-picture} for people who want to see every width in both schemes. */
    private static final boolean EVERY_PICTURE = Boolean.getBoolean("secondlook.test.every-picture");

    private static final int NARROWEST = 320;
    private static final int HEIGHT = 800;

    /** So high a window shows a frame of the campus whole; what is beyond a window, Chromium may leave blank in a picture. */
    private static final int HEIGHT_WITH_FRAME = 1700;

    private static final int PATIENCE = 10;

    private final Page page;
    private final String name;

    private Look(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    static void at(Page page, String name) {
        new Look(page, name).atEveryWidthAndScheme();
    }

    private void atEveryWidthAndScheme() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                if (EVERY_PICTURE || isUsual(scheme, width)) {
                    lookAt(scheme, width);
                }
            }
        }
        show(ColorScheme.DARK, WIDTHS.get(2));
        assertAxeIsContent("in the dark on a desk");
        show(ColorScheme.LIGHT, NARROWEST);
        assertNothingHides();
        assertAxeIsContent("in the light on a narrow phone");
        forceColours(ForcedColors.ACTIVE);
        assertAxeIsContent("in forced colours");
        forceColours(ForcedColors.NONE);
        show(ColorScheme.LIGHT, WIDTHS.get(2));
    }

    /** Each width once, and each scheme: what hides in one scheme hides in the other. */
    private static boolean isUsual(ColorScheme scheme, int width) {
        return (scheme == ColorScheme.DARK) == (width == WIDTHS.get(1));
    }

    private void lookAt(ColorScheme scheme, int width) {
        show(scheme, width);
        assertNothingHides();
        takePicture("%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
    }

    private void show(ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, hasFrames() ? HEIGHT_WITH_FRAME : HEIGHT);
        settle();
    }

    private void forceColours(ForcedColors forced) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(forced));
        settle();
    }

    /** A frame from another site is laid out by a process of its own, some time after the window. */
    private void settle() {
        for (Frame frame : shownFrames()) {
            if (frame.parentFrame() != null) {
                Object width = frame.frameElement().evaluate("place => place.clientWidth");
                frame.waitForFunction("width => window.innerWidth === width", width);
            }
            frame.evaluate("() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))");
        }
    }

    private void takePicture(String view) {
        Path file = PICTURES.resolve("%s-%s.png".formatted(name, view));
        boolean painted = isPainted(picture(file));
        for (int attempt = 1; attempt < PATIENCE && !painted; attempt++) {
            settle();
            painted = isPainted(picture(file));
        }
        assertThat(painted).as("every frame in %s is painted", file).isTrue();
    }

    private Picture picture(Path file) {
        return Picture.of(
                page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(!hasFrames())));
    }

    private boolean isPainted(Picture picture) {
        return page.locator("iframe:visible").all().stream()
                .allMatch(frame -> picture.coloursWithin(frame.boundingBox()) > 2);
    }

    private boolean hasFrames() {
        return shownFrames().size() > 1;
    }

    /** Those through which pages only talk to each other have no picture. */
    private List<Frame> shownFrames() {
        return page.frames().stream()
                .filter(frame ->
                        frame.parentFrame() == null || frame.frameElement().isVisible())
                .toList();
    }

    private void assertNothingHides() {
        for (Frame frame : shownFrames()) {
            Object beyond = frame.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) beyond).intValue())
                    .as("%s: pixels that one must scroll sideways in %s", view(), frame.url())
                    .isLessThanOrEqualTo(0);
        }
    }

    /** Where there are no frames, axe's older way sees as much, in half the time. */
    private void assertAxeIsContent(String how) {
        var violations = new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .setLegacyMode(!hasFrames())
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("what axe finds in %s %s", view(), how)
                .extracting(rule -> rule.getHelp() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private String view() {
        return "%s, %d px".formatted(name, page.viewportSize().width);
    }
}
