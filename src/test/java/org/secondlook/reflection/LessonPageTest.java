package org.secondlook.reflection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Marking a lesson as a person does it: by key and by button, seeing the page or hearing it. */
class LessonPageTest extends LessonInBrowser {

    @Autowired
    Markers markers;

    @Test
    void mMarksTheMoment() {
        window.seek(3);
        window.press("m");

        window.says("Strength at 3 seconds added.");
        assertThat(window.markers()).hasCount(1);
        assertThat(only().kind()).isEqualTo(MarkerKind.STRENGTH);
        assertThat(only().span()).isEqualTo(new Span(new Timecode(3000), null));
    }

    @Test
    void aHeldKeyMarksOnce() {
        window.page().keyboard().down("m");
        window.page().keyboard().down("m");
        window.page().keyboard().down("m");
        window.page().keyboard().up("m");
        window.says("Strength at 0 seconds added.");
        window.press("i", "m");

        window.says("Strength at 0 seconds added.");
        assertThat(window.markers()).hasCount(2);
        assertThat(own()).hasSize(2);
    }

    @Test
    void markingTwiceOnASlowLineMarksOnce() {
        window.slowDown(500);
        window.field("What do you notice").fill("They waited");
        window.button("Mark").dblclick();

        window.says("Strength at 0 seconds added.");
        window.seek(2);
        window.press("m");
        window.says("Strength at 2 seconds added.");
        assertThat(own()).extracting(Marker::note).containsExactly("They waited", "");
    }

    @Test
    void wordsThatComeWhileAMarkerIsOnItsWayAreTheNextOnes() {
        window.slowDown(500);
        window.field("What do you notice").fill("They waited");
        window.button("Mark").click();
        window.field("What do you notice").pressSequentially(", then three hands");

        window.says("Strength at 0 seconds added.");
        assertThat(window.field("What do you notice")).hasValue(", then three hands");
        window.button("Mark").click();
        assertThat(window.markers()).hasCount(2);
        assertThat(own()).extracting(Marker::note).containsExactlyInAnyOrder("They waited", ", then three hands");
    }

    @Test
    void whatWasTypedStaysWhenTheSessionHasEnded() {
        window.field("What do you notice").fill("They waited");
        window.page().context().clearCookies();
        window.button("Mark").click();

        assertThat(window.page().getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("session")))
                .isVisible();
        assertThat(window.field("What do you notice")).hasValue("They waited");
        assertThat(own()).isEmpty();
    }

    @Test
    void iAndOMakeARange() {
        window.seek(2);
        window.press("i");
        window.says("Range from 2 seconds");
        window.seek(5);
        window.press("o");
        window.says("Range from 2 seconds to 5 seconds");
        window.press("m");

        window.says("Strength from 2 seconds to 5 seconds added.");
        assertThat(only().span()).isEqualTo(new Span(new Timecode(2000), new Timecode(5000)));
        window.isContent("a lesson with a range");
    }

    @Test
    void aRangeIsMadeByButtonToo() {
        window.seek(2);
        window.button("Range from here").press("Enter");
        window.seek(4);
        window.button("Range to here (00:02 …)").press("Enter");
        window.says("Range from 2 seconds to 4 seconds");
        window.button("No range").press("Enter");

        window.says("No range");
        assertThat(window.button("Range from here")).isFocused();
    }

    @Test
    void theVideoIsMovedByKeys() {
        window.press("l");
        window.isAt(8);
        window.press("j");
        window.isAt(0);
        window.press("ArrowRight");
        window.isAt(5);
        window.press("ArrowLeft", ".");
        window.isAt(0.04);
        window.press("k");
        assertThat(window.button("Pause")).isVisible();
        window.press("k");
        assertThat(window.button("Play")).isVisible();
    }

    @Test
    void theKeysAreExplainedAndCanBeSwitchedOff() {
        window.button("Theatre").focus();
        window.press("?");

        Locator keys = window.page().locator("dialog");
        assertThat(keys).isVisible();
        window.isContent("the keys");
        window.press("m", "Escape");
        assertThat(keys).isHidden();
        assertThat(window.button("Theatre")).isFocused();

        window.press("?");
        window.tabTo(window.field("Single keys on"));
        window.press("Space", "Escape", "m", "?");
        assertThat(keys).isHidden();
        assertThat(own()).isEmpty();
    }

    @Test
    void whoTypesMarksNothing() {
        window.field("What do you notice").focus();
        window.page().keyboard().type("mmm, I look");

        assertThat(window.field("What do you notice")).hasValue("mmm, I look");
        window.button("Mark").press("Enter");
        window.says("Strength at 0 seconds added.");
        assertThat(only().note()).isEqualTo("mmm, I look");
        assertThat(only().span().end()).isNull();
    }

    @Test
    void aChangeIsSaidAndTheFocusStaysWithTheMarker() {
        window.seek(3);
        window.press("m");
        Locator edit = window.page().getByText("Edit", exact());
        edit.press("Enter");
        window.field("Your words at 00:03").fill("They waited");
        window.markers().getByLabel("Question").check();
        window.isContent("a marker that is edited");
        window.button("Save").press("Enter");

        window.says("Question at 3 seconds saved.");
        assertThat(edit).isFocused();
        assertThat(only().note()).isEqualTo("They waited");
        assertThat(only().kind()).isEqualTo(MarkerKind.QUESTION);
    }

    @Test
    void aRemovalIsSaidAndTakenBack() {
        window.seek(3);
        window.press("m");
        window.button("Remove Strength at 00:03").press("Enter");

        window.says("Strength at 3 seconds removed.");
        assertThat(window.button("Undo")).isFocused();
        assertThat(own()).isEmpty();
        window.isContent("a marker that is removed");
        window.button("Undo").press("Enter");

        window.says("Strength at 3 seconds restored.");
        assertThat(window.button("Remove Strength at 00:03")).isFocused();
        assertThat(own()).hasSize(1);
    }

    @Test
    void theFocusOfWhoHasMovedOnIsLeftAlone() {
        window.press("m");
        window.says("Strength at 0 seconds added.");
        window.slowDown(500);
        window.button("Remove Strength at 00:00").press("Enter");
        window.field("What do you notice").focus();

        window.says("Strength at 0 seconds removed.");
        assertThat(window.field("What do you notice")).isFocused();
    }

    @Test
    void aMarkerThatWasChangedElsewhereKeepsBothVersions() {
        window.seek(3);
        window.press("m");
        window.says("Strength at 3 seconds added.");
        Marker read = only();
        markers.change(
                new Marker(read.id(), lesson, MarkerKind.NOTE, read.span(), "other window", 0), teacher.viewer());

        window.page().getByText("Edit", exact()).press("Enter");
        window.field("Your words at 00:03").fill("this window");
        window.button("Save").press("Enter");

        Locator problem = window.markers().locator("[data-problem]");
        assertThat(problem).containsText("You changed this marker in another window");
        assertThat(problem).containsText("other window");
        assertThat(window.field("Your words at 00:03")).hasValue("this window");
        window.isContent("a marker in two versions");
        window.button("Save").press("Enter");
        window.says("Strength at 3 seconds saved.");
        assertThat(only().note()).isEqualTo("this window");
    }

    @Test
    void aFragmentThatNamesNothingOpensTheMarkers() {
        window.open("#/nothing?here");

        assertThat(window.page().locator("#tab-markers")).hasAttribute("aria-selected", "true");
        assertThat(window.page().locator("#reflection")).isHidden();
    }

    @Test
    void theWholeLessonIsDoneByKeyboardAlone() {
        Page page = window.page();
        window.tabTo(window.button("Play"));
        window.press("Enter");
        assertThat(window.button("Pause")).isFocused();
        window.press("Enter", "j", "ArrowRight");
        window.isAt(5);
        window.press("m");
        window.says("Strength at 5 seconds added.");

        window.tabTo(page.getByText("Edit", exact()));
        window.press("Enter");
        window.tabTo(page.locator(".marker textarea"));
        page.keyboard().type("They began at once");
        window.press("Tab", "Enter");
        window.says("Strength at 5 seconds saved.");
        assertThat(only().note()).isEqualTo("They began at once");

        window.press("Tab", "Enter");
        window.says("Strength at 5 seconds removed.");
        window.press("Enter");
        window.says("Strength at 5 seconds restored.");

        window.tabTo(page.locator("marker-composer textarea"));
        page.keyboard().type("Who spoke?");
        window.press("Tab", "ArrowRight", "Tab", "Tab", "Enter");
        assertThat(window.markers()).hasCount(2);
        assertThat(own()).extracting(Marker::kind).contains(MarkerKind.QUESTION);
    }

    @Test
    void theReflectionIsReachedByKeyboardAndFinished() {
        Page page = window.page();
        window.tabTo(page.locator("#tab-markers"));
        window.press("ArrowRight");
        assertThat(page.locator("#tab-reflection")).isFocused();
        window.isContent("the reflection");
        window.press("Tab");
        page.keyboard().type("mmm, they asked");
        window.tabTo(page.locator("reflection-draft button.button--primary"));
        window.press("Enter");

        assertThat(page.getByText("Done. Your course sees only that you completed this."))
                .isVisible();
        assertThat(page.locator("textarea[name='answers[strength]']")).hasValue("mmm, they asked");
        assertThat(own()).isEmpty();
        window.isContent("a finished reflection");
    }

    @Test
    void whatKeepsFromFinishingIsShownWhereOneWrites() {
        Page page = window.open("#reflection");
        page.locator("textarea[name='answers[surprise]']").fill("Their talk");
        page.locator("reflection-draft button.button--primary").click();

        assertThat(page.getByText("Begin with a strength")).isVisible();
        assertThat(page.locator("textarea[name='answers[strength]']")).isFocused();
        assertThat(page.locator("textarea[name='answers[strength]']"))
                .hasAccessibleDescription(Pattern.compile("Begin with .*"));
        assertThat(page.locator("textarea[name='answers[surprise]']")).hasValue("Their talk");
        window.isContent("a reflection without a strength");
    }

    @Test
    void thatItIsFinishedIsSeenOnAPhoneToo() {
        Page page = window.open("#reflection");
        page.setViewportSize(360, 640);
        page.locator("textarea[name='answers[strength]']").fill("They waited");
        page.locator("reflection-draft button.button--primary").click();

        assertThat(page.getByText("Done. Your course sees only that you completed this."))
                .isInViewport();
    }

    @Test
    void otherQuestionsLoseNothingAndAMarkerIsNamedForAnAnswer() {
        var span = new Span(new Timecode(1000), null);
        markers.add(new Marker(MarkerId.next(), lesson, MarkerKind.STRENGTH, span, "A pause", 0), teacher.viewer());
        Page page = window.open("#reflection");
        page.locator("textarea[name='answers[strength]']").fill("They waited");
        page.getByText("Other questions").click();
        window.isContent("a reflection with its sets of questions");
        window.button("Five minutes").click();

        Locator answer = page.locator("textarea[name='answers[went-well]']");
        assertThat(answer).hasValue("");
        assertThat(page.getByText("They waited")).isVisible();
        page.getByText("Link markers").first().click();
        page.locator(".evidence__marker", new Page.LocatorOptions().setHasText("A pause"))
                .click();
        answer.fill("One moment");
        page.locator("reflection-draft button.button--primary").click();

        assertThat(page.getByText("Done. Your course sees only that you completed this."))
                .isVisible();
        assertThat(page.getByText("Linked markers: 1")).isVisible();
        assertThat(page.getByText("They waited")).isVisible();
        window.isContent("a reflection with answers to other questions");
    }

    private Marker only() {
        assertThat(own()).hasSize(1);
        return own().get(0);
    }

    private List<Marker> own() {
        return markers.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers();
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
