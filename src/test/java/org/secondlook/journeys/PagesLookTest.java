package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.secondlook.lti.TestPlatform.MOODLE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.Origins;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.Look;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.TestBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages and states to which no journey leads, each looked at once, with names and titles as long as they may be. */
@SecondLookTest
@Tag("once")
class PagesLookTest {

    private static final String SEND = """
            ({ action, fields }) => {
              const form = document.body.appendChild(document.createElement('form'));
              form.method = 'post';
              form.action = action;
              for (const [name, value] of Object.entries(fields)) {
                const field = form.appendChild(document.createElement('input'));
                field.name = name;
                field.value = value;
              }
              form.submit();
            }
            """;

    /** Where a greeting begins and ends, and whether what follows it goes on to the right. */
    private static final String FIRST_AND_LAST_LETTER = """
            () => {
              const [greeting, next] = document.querySelectorAll('main p span');
              const letters = [...[greeting, next].map((element) => letterBoxes(element))];
              function letterBoxes(element) {
                const boxes = [];
                const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                  for (let i = 0; i < walker.currentNode.length; i++) {
                    const range = document.createRange();
                    range.setStart(walker.currentNode, i);
                    range.setEnd(walker.currentNode, i + 1);
                    boxes.push({ letter: range.toString(), left: range.getBoundingClientRect().left });
                  }
                }
                return boxes.filter(({ letter }) => letter.trim());
              }
              const inOrder = letters[0].toSorted((one, other) => one.left - other.left);
              const word = letters[1].slice(0, 4).map(({ left }) => left);
              return [inOrder[0].letter, inOrder.at(-1).letter,
                word[0] > inOrder.at(-1).left && word.every((left, i) => i === 0 || left > word[i - 1])];
            }
            """;

    /** What htmx loads has come: the panel for an upload in its place, and what the gradebook says instead of its own. */
    private static final String IS_WHOLE = """
            () => [...document.querySelectorAll('[hx-trigger=load]')]
              .every((place) => place.querySelector('lesson-upload:defined'))
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    Stage stage;

    @Autowired
    TestLaunches launches;

    @Autowired
    SecondLookProperties properties;

    @LocalServerPort
    int port;

    private static BrowserContext browser;
    private static Page page;

    /** One window for all: it takes longer to open than a page to look at. */
    @BeforeAll
    static void openBrowser() {
        browser = TestBrowser.open();
        page = browser.newPage();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        browser.clearCookies();
        page.unrouteAll();
    }

    @ParameterizedTest
    @FieldSource("org.secondlook.journeys.Scene#ALL")
    void everybodyCanUseItOnEveryScreen(Scene scene) {
        Sight sight = scene.prepare(stage);

        signIn(sight.viewer());
        open(sight);

        Look.at(page, "page-" + scene);
    }

    @Test
    void whoseSessionHasEndedIsToldWhatToDo() {
        page.navigate(address("/recordings"));

        Look.at(page, "page-session-ended");
    }

    @Test
    void whoIsRefusedFindsTheWayBack() throws Exception {
        TestLaunches.Login login = launches.login(MOODLE);
        keep(login.browser().getValue());
        String token = login.token(TestLaunch.from(MOODLE)
                .with(LTI + "deployment_id", "27")
                .with(LTI + "launch_presentation", Map.of("return_url", "https://moodle.example.org/course/2")));

        post(Map.of("state", login.state(), "id_token", token), "document");

        assertThat(page.locator("main a").getAttribute("href")).startsWith("https://moodle.example.org/course/2?lti_");
        Look.at(page, "page-refused-with-way-back");
    }

    @Test
    void whomThePlatformDoesNotSeeInAFrameIsOfferedAWindow() throws Exception {
        post(Map.of("state", launches.framed(CANVAS), "error", "login_required"), "iframe");

        assertThat(page.locator("main a").getAttribute("href")).startsWith("/lti/login/test-canvas?");
        Look.at(page, "page-refused-with-window");
    }

    private void post(Map<String, String> fields, String destination) {
        page.navigate(address("/"));
        page.route(address("/lti/launch"), route -> {
            Map<String, String> headers = new HashMap<>(route.request().headers());
            headers.put("sec-fetch-dest", destination);
            route.fulfill(
                    new Route.FulfillOptions().setResponse(route.fetch(new Route.FetchOptions().setHeaders(headers))));
        });
        page.evaluate(SEND, Map.of("action", "/lti/launch", "fields", fields));
        page.waitForURL(address("/lti/launch"));
    }

    /** A name may hold what turns text around, and what would end its own isolation. */
    @ParameterizedTest
    @ValueSource(strings = {"Eve \u202Enimda", "Eve \u2069\u202Enimda", "عائشة"})
    void aNameTurnsNothingAroundButItself(String name) {
        TestViewer teacher = viewers.open(Role.TEACHER, name);

        signIn(teacher);
        open(Sight.of(teacher, "/home"));

        assertThat(page.locator("bdi").textContent()).isEqualTo(name);
        assertThat(page.evaluate(FIRST_AND_LAST_LETTER)).isEqualTo(List.of("H", ".", true));
    }

    private void open(Sight sight) {
        Response response = page.navigate(address(sight.address()));
        if (sight.isAnswer()) {
            page.route(address(sight.action()), this::comeFromTheToolsOwnAddress);
            response = page.waitForResponse(
                    address(sight.action()),
                    () -> page.evaluate(SEND, Map.of("action", sight.action(), "fields", sight.fields())));
            page.waitForURL(address(sight.action()));
        }
        assertThat(response.status())
                .as("the status of %s%s", sight.page(), sight.action())
                .isEqualTo(sight.status());
        page.waitForFunction(IS_WHOLE);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The tool takes forms from its own address only, and that is not the one of the port on which this test finds it. */
    private void comeFromTheToolsOwnAddress(Route route) {
        Map<String, String> headers = new HashMap<>(route.request().headers());
        headers.put("origin", Origins.of(properties.baseUrl()).orElseThrow());
        route.fulfill(
                new Route.FulfillOptions().setResponse(route.fetch(new Route.FetchOptions().setHeaders(headers))));
    }

    private void signIn(TestViewer viewer) {
        keep(viewer.browserSecret());
    }

    private void keep(String secret) {
        browser.addCookies(List.of(new Cookie(BrowserBinding.COOKIE, secret)
                .setUrl("https://localhost:" + port)
                .setSecure(true)
                .setSameSite(SameSiteAttribute.NONE)));
    }
}
