package org.secondlook.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.secondlook.testing.TestBrowser;

/** Somebody with a browser of their own, who finds things by what they are and what they are called. */
final class Visitor implements AutoCloseable {

    private final RunningTool tool;
    private final BrowserContext browser = TestBrowser.open();
    private final Page page = browser.newPage();

    Visitor(RunningTool tool) {
        this.tool = tool;
    }

    /** Opens the campus, picks a school, and signs in to its course. */
    void signIn(String school, String name) {
        page.navigate(tool.campus());
        follow(school);
        follow(name);
    }

    /** Follows a link of the campus. */
    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** The page that the window shows; the campus's, with the tool in a frame of it. */
    Page page() {
        return page;
    }

    /** What the frame shows: the tool. */
    FrameLocator tool() {
        return page.frameLocator("iframe");
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    @Override
    public void close() {
        browser.close();
    }
}
