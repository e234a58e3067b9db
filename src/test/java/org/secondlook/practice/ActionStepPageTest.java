package org.secondlook.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.PagesInBrowser;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** On a phone: from a step of the library to a plan, three taps of which one finds no line, and what is offered then. */
class ActionStepPageTest extends PagesInBrowser {

    private static final String OFFER = "Would you like to see how it looks by now?";

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void openOnAPhone() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        browser = browserOf(teacher);
        page = browser.newPage();
        page.setViewportSize(360, 740);
        page.navigate("http://localhost:" + PORT + "/action-steps?launch=" + teacher.selector());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromTheLibraryToThreeTries() {
        link("Take one from the library").click();
        page.getByText("Wait after the question, and after the answer").click();
        link("After tomorrow's first question that needs thought").click();
        page.getByLabel("What do you call it?").fill("Breathe first");
        button("Keep it").click();
        button("Work on this from now on").click();
        plan();

        link("A page for your phone").click();
        assertThat(page.getByText("When it is Tuesday, 10:40, and I have asked, I will breathe in and out."))
                .isVisible();
        button("I tried it").click();
        assertThat(page.getByText("Noted.")).isVisible();
        page.getByLabel("What happened?").fill("Three more hands");
        button("Keep this note").click();
        assertThat(page.getByText("Three more hands")).isVisible();

        link("A page for your phone").click();
        tryWithoutALine();
        clock.advance(Duration.ofMinutes(1));
        assertThat(page.getByText(OFFER)).not().isVisible();
        button("I tried it").click();
        assertThat(page.getByText(OFFER)).isVisible();
        assertThat(link("Record a lesson")).isVisible();
    }

    private void plan() {
        link("Plan a lesson").click();
        assertThat(page.getByLabel("Clock of")).not().hasValue("");
        page.getByLabel("When …").fill("When I have asked,");
        page.getByLabel("… I will …").fill("breathe in and out.");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).selectOption("Tuesday");
        page.getByLabel("Begins at").fill("10:40");
        button("Keep this plan").click();
    }

    /** What is tapped in a cellar arrives when the line is back, and counts once. */
    private void tryWithoutALine() {
        clock.advance(Duration.ofMinutes(1));
        page.waitForFunction("() => customElements.get('attempt-button')");
        browser.setOffline(true);
        button("I tried it").click();
        assertThat(page.getByText("There is no connection.")).isVisible();
        browser.setOffline(false);
        assertThat(button("I tried it")).isEnabled();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
