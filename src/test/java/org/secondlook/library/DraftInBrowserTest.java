package org.secondlook.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.PagesInBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever writes a strategy reads beside it how it will be read, while they type; what somebody types as a page’s source stays words. */
class DraftInBrowserTest extends PagesInBrowser {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestLibrary library;

    private BrowserContext browser;
    private Page page;
    private Locator preview;

    @BeforeEach
    void open() {
        TestViewer lead = viewers.open(Role.PD_LEAD);
        String draft = "/library/workshop/strategies/" + library.draft("Ours", lead) + "/draft";
        browser = browserOf(lead);
        page = browser.newPage();
        page.navigate("http://localhost:" + PORT + draft + "?launch=" + lead.selector());
        preview = page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("As it will be read"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatIsTypedIsReadBesideItBeforeItIsKept() {
        assertThat(preview).not().containsText("Because they think.");
        Locator why = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why it works"));
        why.press("Control+End");
        why.pressSequentially("\n\nBecause they **think**. <img src=x onerror=alert(1)>");

        assertThat(preview.locator("strong", new Locator.LocatorOptions().setHasText("think")))
                .isVisible();
        assertThat(preview).containsText("<img src=x onerror=alert(1)>");
        assertThat(preview.locator("img")).hasCount(0);
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(page.getByText("Because they **think**.")).hasCount(0);
    }
}
