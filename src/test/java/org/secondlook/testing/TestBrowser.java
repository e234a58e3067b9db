package org.secondlook.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium that keeps no third-party cookies, one for the whole run; each test opens windows of its own. */
public final class TestBrowser {

    private static final List<String> FLAGS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-gpu",
            "--disable-quic",
            "--disable-sync",
            "--no-first-run",
            "--test-third-party-cookie-phaseout");

    private TestBrowser() {}

    /** Somebody's browser, with nothing in it; to be closed. */
    public static BrowserContext open() {
        BrowserContext context = Running.BROWSER.newContext(
                new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Started with the first test that needs it; the driver stops both when this process ends. */
    private static final class Running {

        private static final Browser BROWSER = start();

        private static Browser start() {
            List<String> flags = new ArrayList<>(FLAGS);
            if (Chromium.isRoot()) {
                flags.add("--no-sandbox");
            }
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(Chromium.executable())
                            .setArgs(flags));
        }
    }
}
