package org.secondlook.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.pairing.TestPairings;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.PagesInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** Two browsers, one conversation: what both type, and the moment at which both look. */
class ConversationPageTest extends PagesInBrowser {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPairings pairings;

    @Autowired
    TestConversations given;

    @Autowired
    NotePages notes;

    private ConversationId id;
    private String address;
    private BrowserContext one;
    private BrowserContext other;
    private Page teacher;
    private Page coach;

    @BeforeEach
    void open() {
        TestViewer amina = viewers.open(Role.TEACHER, "Amina Okafor");
        TestViewer maria = viewers.open(Role.COACH, amina);
        UUID pairing = pairings.pair(amina, maria);
        pairings.show(pairing, amina);
        id = new ConversationId(given.plan(pairing, amina));
        address = "http://localhost:" + PORT + "/conversations/" + id + "/together?launch=";
        one = browserOf(amina);
        other = browserOf(maria);
        teacher = page(one, amina);
        coach = page(other, maria);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void whatBothTypeAtOnceStandsInBothBrowsers() {
        field(teacher).pressSequentially("We waited.");
        assertThat(field(coach)).hasValue("We waited.", patient());

        field(teacher).press("End");
        field(teacher).pressSequentially("\nThey spoke to each other.");
        field(coach).press("Home");
        field(coach).pressSequentially("At 02:10:\n");

        for (Page page : new Page[] {teacher, coach}) {
            assertThat(field(page)).hasValue("At 02:10:\nWe waited.\nThey spoke to each other.", patient());
        }
        await().untilAsserted(() ->
                assertThat(notes.newest(id).words()).isEqualTo("At 02:10:\nWe waited.\nThey spoke to each other."));
    }

    @Test
    void oneSaysWhereTheyAreAndTheOtherGoesThere() {
        teacher.waitForFunction("() => document.querySelector('share-stage video')?.readyState > 0");
        teacher.evaluate("() => { document.querySelector('share-stage video').currentTime = 1; }");
        assertThat(teacher.getByLabel("Moment")).hasValue(Pattern.compile("00:01"));
        teacher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Say that we are here"))
                .click();
        assertThat(teacher.getByText("You said: 00:01 in I wait.")).isVisible();

        coach.waitForFunction("() => document.querySelector('share-stage video')?.readyState > 0");
        Locator there = coach.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go there"));
        there.click(new Locator.ClickOptions().setTimeout(30_000));
        coach.waitForFunction("() => document.querySelector('share-stage video').currentTime === 1");
    }

    private static LocatorAssertions.HasValueOptions patient() {
        return new LocatorAssertions.HasValueOptions().setTimeout(30_000);
    }

    private static Locator field(Page page) {
        return page.getByLabel("Both of you write here");
    }

    /** Once the script of the notes is there. */
    private Page page(BrowserContext browser, TestViewer viewer) {
        Page page = browser.newPage();
        page.navigate(address + viewer.selector());
        page.locator("shared-notes[data-ready]").waitFor();
        return page;
    }
}
