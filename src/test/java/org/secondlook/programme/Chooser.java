package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser, from the launch that lets them choose to what goes back to their platform. */
final class Chooser {

    static final String ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";

    private static final Pattern PLACEMENT = Pattern.compile("(/placements/[0-9a-f-]{36})\\?(launch=[0-9a-f-]{36})");

    private final MockMvc mvc;
    private final Cookie browser;
    private final String path;
    private final String launch;
    private final String token;

    private Chooser(MockMvc mvc, Cookie browser, String path, String launch, String token) {
        this.mvc = mvc;
        this.browser = browser;
        this.path = path;
        this.launch = launch;
        this.token = token;
    }

    /** Launches, and lands on the page on which one chooses. */
    static Chooser enter(TestLaunch launch, TestLaunches launches, MockMvc mvc) throws Exception {
        TestLaunches.Login login = launches.login(launch.platform());
        String location = login.answer(launch).andReturn().getResponse().getHeader("Location");
        Matcher landing = PLACEMENT.matcher(location);
        assertThat(landing.matches()).as(location).isTrue();
        var arriving = new Chooser(mvc, login.browser(), landing.group(1), landing.group(2), "");
        String page = text(arriving.look());
        return new Chooser(
                mvc,
                login.browser(),
                landing.group(1),
                landing.group(2),
                group(page, "name=\"csrf\" content=\"([^\"]*)\""));
    }

    /** Where the choice is made, for whoever tries to get at it. */
    String path() {
        return path;
    }

    Chooser at(String otherPath) {
        return new Chooser(mvc, browser, otherPath, launch, token);
    }

    MockHttpServletResponse look() throws Exception {
        return perform(get(path + "?" + launch));
    }

    /** Picks a ready task with these words; more fields, name after name. */
    MockHttpServletResponse pick(String title, String focus, String... more) throws Exception {
        return send(List.of("TALK"), List.of("title-TALK", title, "focus-TALK", focus), List.of(more));
    }

    MockHttpServletResponse pickTwo(String... more) throws Exception {
        return send(
                List.of("TALK", "OWN"),
                List.of("title-TALK", "Talk", "focus-TALK", "Who?", "title-OWN", "Mine", "focus-OWN", "What?"),
                List.of(more));
    }

    /** Ticks what programmes plan: names and values of fields. */
    MockHttpServletResponse pickPlanned(String... fields) throws Exception {
        return send(List.of(), List.of(), List.of(fields));
    }

    MockHttpServletResponse pickNothing() throws Exception {
        return send(List.of(), List.of(), List.of());
    }

    private MockHttpServletResponse send(List<String> picks, List<String> words, List<String> more) throws Exception {
        MockHttpServletRequestBuilder form = post(path + "/answer?" + launch).param("_csrf", token);
        picks.forEach(pick -> form.param("pick", pick));
        for (List<String> fields : List.of(words, more)) {
            for (int i = 0; i < fields.size(); i += 2) {
                form.param(fields.get(i), fields.get(i + 1));
            }
        }
        return perform(form);
    }

    MockHttpServletResponse cancel() throws Exception {
        return perform(post(path + "/cancellation?" + launch).param("_csrf", token));
    }

    MockHttpServletResponse forge() throws Exception {
        return perform(post(path + "/answer?" + launch).param("pick", "TALK").param("_csrf", "guessed"));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.cookie(browser)).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse page) {
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where the page sends the browser. */
    static String returnUrl(MockHttpServletResponse page) {
        return HtmlUtils.htmlUnescape(group(text(page), "id=\"answer\"[^>]* action=\"([^\"]*)\""));
    }

    static SignedJWT jwt(MockHttpServletResponse page) {
        try {
            return SignedJWT.parse(group(text(page), "name=\"JWT\" value=\"([^\"]*)\""));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** The claims of what the page sends there. */
    static JsonNode claims(MockHttpServletResponse page) {
        return JsonMapper.shared().readTree(jwt(page).getPayload().toString());
    }

    private static String group(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }
}
