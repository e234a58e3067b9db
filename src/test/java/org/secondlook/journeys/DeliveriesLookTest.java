package org.secondlook.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.administration.TestOperators;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.registration.Registration;
import org.secondlook.lti.registration.Registrations;
import org.secondlook.lti.registration.TestRegistrations;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.testing.Look;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.TestBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** An operator sees what gradebooks lack, and is asked before any of it is sent again. */
@SecondLookTest
@Import(TestOperators.class)
@Tag("once")
class DeliveriesLookTest {

    @Autowired
    Stage stage;

    @Autowired
    TestOperators operators;

    @Autowired
    Registrations registrations;

    @LocalServerPort
    int port;

    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void signIn() {
        browser = TestBrowser.open();
        browser.addCookies(
                List.of(new Cookie("__Host-operator", operators.open().secret())
                        .setUrl("https://localhost:" + port)
                        .setSecure(true)));
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatGradebooksLackIsReadOnEveryScreen() {
        TestViewer teacher = stage.teacher();
        register(teacher, "Hillside");
        String activity = stage.activity(teacher, "Module 1");
        stage.score(activity, teacher, "REFUSED", "NOT_ALLOWED");
        stage.score(activity, stage.beside(Role.TEACHER, teacher), "REFUSED", "NOT_ALLOWED");
        stage.score(activity, stage.beside(Role.TEACHER, teacher), "NO_COLUMN", null);
        stage.score(activity, stage.beside(Role.TEACHER, teacher), "WAITING", "NO_ANSWER");
        TestViewer stranger = stage.teacher();
        stage.score(stage.activity(stranger, "Module 1"), stranger, "REFUSED", "NOT_REGISTERED");

        page.navigate("http://localhost:%d/administration".formatted(port));
        Pane operator = new Pane(page.locator("body"));
        Look.at(page, "administration-platforms-undelivered");
        operator.follow("4 completions have not reached the gradebook, and nobody tries any more. See why…");
        operator.showsHeading("Hillside");
        operator.shows("2 completions");
        operator.shows("No longer registered.");
        Look.at(page, "administration-deliveries");

        operator.follow("Send 3 again to Hillside…");
        operator.shows("3 completions that were given up go out again, a few at a time.");
        Look.at(page, "administration-replay");
    }

    private void register(TestViewer viewer, String name) {
        Registration fresh = TestRegistrations.fresh(null, "1");
        Platform model = fresh.platform();
        var platform = new Platform(
                name.toLowerCase(Locale.ROOT),
                name,
                viewer.issuer(),
                "client",
                model.authorizationEndpoint(),
                model.tokenEndpoint(),
                model.jwksUri(),
                Set.of("1"));
        registrations.keep(
                new Registration(platform, true, Set.of(), Set.of(), null, fresh.registeredAt()), Standing.ACTIVE);
    }
}
