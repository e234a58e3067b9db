package org.secondlook.testing;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Tag;
import org.secondlook.people.TestViewer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of pages in a real browser, at an address that the tool knows for its own; one tool serves all such tests. */
@SecondLookTest
@Tag("once")
public abstract class PagesInBrowser {

    protected static final int PORT = FreePort.find();

    @DynamicPropertySource
    static void standAtThePort(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("secondlook.base-url", () -> "http://localhost:" + PORT);
    }

    /** The browser of somebody who has come from their course; to be closed. */
    protected static BrowserContext browserOf(TestViewer viewer) {
        return TestBrowser.of(viewer, PORT);
    }
}
