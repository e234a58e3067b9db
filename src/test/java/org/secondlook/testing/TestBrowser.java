package org.secondlook.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.TestViewer;

/** A real Chromium that keeps no third-party cookies, one for the whole run; each test opens windows of its own. */
public final class TestBrowser {

    /** What no test sees: pages for Chromium's own address bar, and processes for pages to come; they cost as much as a test's. */
    private static final List<String> NEEDLESS = List.of(
            "OmniboxAimPopup",
            "OmniboxFullPopup",
            "SpareRendererForSitePerProcess",
            "WebUIOmniboxAimPopup",
            "WebUIOmniboxFullPopup",
            "WebUIOmniboxPopup");

    /** Chromium hears the last such flag only, so that what Playwright switches off for a steady browser stands here again. */
    private static final List<String> UNSTEADY = List.of(
            "AutoDeElevate",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BlockOriginHeaderModificationOnRedirect",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "OptimizationHints",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "Translate");

    private static final List<String> FLAGS = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-gpu",
            "--disable-quic",
            "--disable-sync",
            "--no-first-run",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--test-third-party-cookie-phaseout");

    /** For a machine that does other things too; who waits for something that will not come, waits this long in vain. */
    private static final int PATIENCE_MILLIS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private TestBrowser() {}

    /** Somebody's browser, with nothing in it; to be closed. */
    public static BrowserContext open() {
        BrowserContext context = Running.BROWSER.newContext(
                new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** The browser of somebody who has come from their course to the tool at a port; to be closed. */
    public static BrowserContext of(TestViewer viewer, int port) {
        BrowserContext context = open();
        context.addCookies(List.of(new Cookie(BrowserBinding.COOKIE, viewer.browserSecret())
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setSameSite(SameSiteAttribute.NONE)));
        return context;
    }

    /**
     * The browser of somebody who has forbidden some cookies and all other storage, partitioned or not; to be closed.
     *
     * @param forbidden pairs of patterns as in Chromium's settings: whose cookies, and on whose pages
     */
    public static BrowserContext openForbidding(String... forbidden) {
        String rules = Stream.of(forbidden)
                .map("\"%s\":{\"setting\":2}"::formatted)
                .collect(Collectors.joining(
                        ",", "{\"profile\":{\"content_settings\":{\"exceptions\":{\"cookies\":{", "}}}}}"));
        try {
            Path profile = Files.createTempDirectory("second-look-browser");
            Path settings = Files.createDirectories(profile.resolve("Default")).resolve("Preferences");
            Files.writeString(settings, rules);
            BrowserContext context = Running.DRIVER
                    .chromium()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(Chromium.executable())
                                    .setArgs(flags())
                                    .setLocale("en-US")
                                    .setTimezoneId("Europe/Berlin"));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("--disable-features=" + String.join(",", UNSTEADY) + "," + String.join(",", NEEDLESS));
        if (Chromium.isRoot()) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    /** Started with the first test that needs it; the driver stops both when this process ends. */
    private static final class Running {

        private static final Playwright DRIVER = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final Browser BROWSER = DRIVER.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(flags()));
    }
}
