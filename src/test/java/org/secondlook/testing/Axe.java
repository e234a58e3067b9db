package org.secondlook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Looks with axe for what WCAG 2.2 AA forbids. It looks at each frame as at a page of its own: the other way, which gathers what
 * frames tell each other in a window opened for it, takes several times as long.
 */
public final class Axe {

    private static final String SOURCE = source();

    private static final String FIND = """
            async only => {
              const found = await axe.run({ runOnly: only, iframes: false, resultTypes: ['violations'] });
              return found.violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join(' ')}`);
            }
            """;

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The rules that see how a page is coloured; the others see the same page whatever its colours. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** Whatever the criteria of WCAG 2.2 AA forbid. */
    public static void findsNothing(Page page, String what) {
        findsNothing(page.frames(), WCAG_22_AA, what);
    }

    static void findsNothing(List<Frame> frames, String what) {
        findsNothing(frames, WCAG_22_AA, what);
    }

    /** Only what changes with a page's colours. */
    static void findsNothingOfColour(List<Frame> frames, String what) {
        findsNothing(frames, RULES_OF_COLOUR, what);
    }

    private static void findsNothing(List<Frame> frames, List<String> rules, String what) {
        for (Frame frame : frames) {
            if (frame.evaluate("() => 'axe' in window").equals(false)) {
                frame.evaluate(SOURCE);
            }
            assertThat((List<?>) frame.evaluate(FIND, rules))
                    .as("what axe finds in %s, %s", what, frame.url())
                    .isEmpty();
        }
    }

    private static String source() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
