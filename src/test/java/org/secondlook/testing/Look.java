package org.secondlook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Looks at what a window shows, frames included, at a phone's, a tablet's and a desk's width, light and dark: nothing must be
 * scrolled sideways, not even at 320 px, and axe finds nothing against WCAG 2.2 AA in the light on a phone, and nothing of its
 * colours in the dark on a desk. Pictures of frames, and of all pages if asked for, are left in {@code target/screenshots}; one in
 * which a frame is blank fails.
 */
public final class Look {

    /** Where pictures are left. */
    public static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    /** Set {@code secondlook.test.every-picture} for people who want to see every width in both schemes, and forced colours. */
    private static final boolean EVERY_PICTURE = Boolean.getBoolean("secondlook.test.every-picture");

    private static final int NARROWEST = 320;
    private static final int HEIGHT = 800;

    /** So high a window shows a frame of the campus whole; what is beyond a window, Chromium may leave blank in a picture. */
    private static final int HEIGHT_WITH_FRAME = 1700;

    private static final int PATIENCE = 10;

    /** In per cent; a picture without losses takes a browser four times as long. */
    private static final int QUALITY = 85;

    private final Page page;
    private final String name;

    private Look(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** Looks at a page as it is now; it is left as wide as a desk, in the light. */
    public static void at(Page page, String name) {
        new Look(page, name).atEveryWidthAndScheme();
    }

    private void atEveryWidthAndScheme() {
        lookAt(ColorScheme.LIGHT, WIDTHS.get(0));
        show(ColorScheme.LIGHT, WIDTHS.get(1));
        assertNothingHides();
        lookAt(ColorScheme.DARK, WIDTHS.get(2));
        Axe.findsNothingOfColour(shownFrames(), view() + " in the dark on a desk");
        show(ColorScheme.LIGHT, NARROWEST);
        assertNothingHides();
        Axe.findsNothing(shownFrames(), view() + " in the light on a narrow phone");
        if (EVERY_PICTURE) {
            lookEverywhere();
        }
        show(ColorScheme.LIGHT, WIDTHS.get(2));
    }

    private void lookEverywhere() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            WIDTHS.forEach(width -> lookAt(scheme, width));
        }
        Axe.findsNothing(shownFrames(), view() + " in the dark on a desk");
        forceColours(ForcedColors.ACTIVE);
        Axe.findsNothingOfColour(shownFrames(), view() + " in forced colours");
        forceColours(ForcedColors.NONE);
    }

    /** What a frame shows is known from its picture alone; of other pages a picture is for people, who ask for it. */
    private void lookAt(ColorScheme scheme, int width) {
        show(scheme, width);
        assertNothingHides();
        if (EVERY_PICTURE || hasFrames()) {
            takePicture("%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
        }
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
        Path file = PICTURES.resolve("%s-%s.jpg".formatted(name, view));
        boolean painted = isPainted(screenshot(file));
        for (int attempt = 1; attempt < PATIENCE && !painted; attempt++) {
            settle();
            painted = isPainted(screenshot(file));
        }
        assertThat(painted).as("every frame in %s is painted", file).isTrue();
    }

    private byte[] screenshot(Path file) {
        return page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setQuality(QUALITY).setFullPage(!hasFrames()));
    }

    private boolean isPainted(byte[] screenshot) {
        List<Locator> frames = page.locator("iframe:visible").all();
        if (frames.isEmpty()) {
            return true;
        }
        Picture picture = Picture.of(screenshot);
        return frames.stream().allMatch(frame -> picture.coloursWithin(frame.boundingBox()) > 2);
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

    private String view() {
        return "%s, %d px".formatted(name, page.viewportSize().width);
    }
}
