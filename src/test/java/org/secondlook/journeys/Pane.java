package org.secondlook.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByLabelOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;

/** A page as people have it before them, the campus's or the tool's: things are found by what they are and are called. */
final class Pane {

    /** Preparing a lesson and telling the gradebook take their time on a small machine. */
    private static final double LONG = Duration.ofMinutes(1).toMillis();

    /** What was taken back stops within it. */
    private static final double SOON = Duration.ofSeconds(10).toMillis();

    private final Locator body;
    private final Hand hand;

    Pane(Locator body) {
        this(body, Hand.MOUSE);
    }

    Pane(Locator body, Hand hand) {
        this.body = body;
        this.hand = hand;
    }

    /** A part of it, where the same is called so elsewhere too. */
    Pane within(String place) {
        return new Pane(body.locator(place), hand);
    }

    void follow(String link) {
        hand.press(waitFor(body.getByRole(AriaRole.LINK, called(link)).first()));
    }

    /** Follows a link to such a heading or button. Whoever missed it, for what stands above it came late, follows it again. */
    void follow(String link, String to) {
        follow(link);
        comesTo(to, to);
        if (offers(link)) {
            follow(link);
        }
    }

    /** Follows the first link whose name has these words in it. */
    void followWith(String words) {
        hand.press(waitFor(body.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words))
                .first()));
    }

    void press(String button) {
        hand.press(body.getByRole(AriaRole.BUTTON, called(button)));
    }

    /** Presses the first button whose name has these words in it. */
    void pressWith(String words) {
        hand.press(body.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words))
                .first());
    }

    void focus(String button) {
        body.getByRole(AriaRole.BUTTON, called(button)).focus();
    }

    /** On a narrow page the tabs may still move when what stands above them comes; whoever missed one touches it again. */
    void turnTo(String tab) {
        Locator named = body.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(tab));
        named.click();
        try {
            assertThat(named).hasAttribute("aria-selected", "true");
        } catch (AssertionError missed) {
            named.click();
            assertThat(named).hasAttribute("aria-selected", "true");
        }
    }

    void pick(String choice) {
        hand.pick(body.getByRole(AriaRole.RADIO, called(choice)).first());
    }

    void choose(String option, String label) {
        field(label).selectOption(option);
    }

    /** Ticks the box that is called so first, and perhaps something more. */
    void tick(String choice) {
        body.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(choice))
                .check();
    }

    /** Takes the tick away from the box that is called so, and not something more. */
    void untick(String choice) {
        body.getByRole(AriaRole.CHECKBOX, called(choice)).uncheck();
    }

    /** Writes into the field of the card that begins so. */
    void writeWithin(String card, String text, String label) {
        body.locator("task-card")
                .filter(new Locator.FilterOptions().setHasText(card))
                .getByLabel(label)
                .fill(text);
    }

    void write(String text, String label) {
        field(label).fill(text);
    }

    void upload(FilePayload file) {
        body.locator("lesson-upload:defined input[type=file]").setInputFiles(file);
    }

    void unfold(String summary) {
        hand.press(body.getByText(summary, new Locator.GetByTextOptions().setExact(true)));
    }

    /** Whether the page that is there has something to unfold that is called so. */
    boolean folds(String summary) {
        return body.getByText(summary, new Locator.GetByTextOptions().setExact(true))
                .isVisible();
    }

    /** What stands in a place that has no name of its own. */
    String read(String place) {
        return body.locator(place).textContent();
    }

    /** Whether the page that is there has such a link. */
    boolean offers(String link) {
        return body.getByRole(AriaRole.LINK, called(link)).isVisible();
    }

    /** Waits a while for the heading, or else for such a link or button; a frame that hangs between two pages shows neither. */
    void comesTo(String heading, String orOffer) {
        try {
            body.getByRole(AriaRole.HEADING, called(heading))
                    .or(body.getByRole(AriaRole.LINK, called(orOffer)))
                    .or(body.getByRole(AriaRole.BUTTON, called(orOffer)))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(SOON));
        } catch (TimeoutError neither) {
            // The caller opens it again.
        }
    }

    /** Whether the page that comes has the button, and not the link. */
    boolean offersRather(String button, String link) {
        Locator offered = body.getByRole(AriaRole.BUTTON, called(button));
        waitFor(offered.or(body.getByRole(AriaRole.LINK, called(link))).first());
        return offered.isVisible();
    }

    /** The text is there to be seen, or will be soon. */
    void shows(String text) {
        assertThat(body.getByText(text).first()).isVisible(new IsVisibleOptions().setTimeout(LONG));
    }

    /** The text comes within the time in which what was taken back has to stop. */
    void showsSoon(String text) {
        assertThat(body.getByText(text).first()).isVisible(new IsVisibleOptions().setTimeout(SOON));
    }

    void showsHeading(String text) {
        assertThat(body.getByRole(AriaRole.HEADING, called(text))).isVisible(new IsVisibleOptions().setTimeout(LONG));
    }

    void showsNothingOf(String text) {
        assertThat(body.getByText(text)).hasCount(0);
    }

    void holds(String text, String label) {
        assertThat(field(label)).hasValue(text);
    }

    /** The row of a table that begins so, as its cells read. */
    void showsRow(String... cells) {
        Locator row = body.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(cells[0]));
        assertThat(row.locator("th, td")).containsText(cells);
    }

    private Locator field(String label) {
        return body.getByLabel(label, new GetByLabelOptions().setExact(false)).first();
    }

    private static GetByRoleOptions called(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator waitFor(Locator thing) {
        thing.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
        return thing;
    }
}
