package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Looks at what a window shows, frames included, at a phone's, a tablet's and a desk's width, light and dark: nothing must be
 * scrolled sideways. In the light on a phone and in the dark on a desk, axe finds nothing against WCAG 2.2 AA. Pictures are
 * left in {@code target/screenshots}.
 */
final class Look {

    static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final int HEIGHT = 800;

    private Look() {}

    static void at(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                show(page, scheme, width);
                String view = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(view + ".png"))
                        .setFullPage(true));
                assertNothingHides(page, view);
            }
        }
        assertAxeIsContent(page, name + " in the dark on a desk");
        show(page, ColorScheme.LIGHT, WIDTHS.get(0));
        assertAxeIsContent(page, name + " in the light on a phone");
        show(page, ColorScheme.LIGHT, WIDTHS.get(2));
    }

    private static void show(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
    }

    private static void assertNothingHides(Page page, String view) {
        for (Frame frame : page.frames()) {
            Object beyond = frame.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) beyond).intValue())
                    .as("%s: pixels that one must scroll sideways in %s", view, frame.url())
                    .isLessThanOrEqualTo(0);
        }
    }

    private static void assertAxeIsContent(Page page, String view) {
        var violations = new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
        assertThat(violations)
                .as("what axe finds in %s", view)
                .extracting(rule -> rule.getHelp() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }
}
