package org.secondlook.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How one becomes an operator, signs in, and is signed out (NIST SP 800-63B; cases 288 and 292). */
@SecondLookTest
@Import(TestOperators.class)
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class SignInTest {

    private static final String PASSWORD = "five quiet lamps on a desk";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/administration/welcome\\?ticket=\\S+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    FirstOperator first;

    @Autowired
    Tickets tickets;

    @Autowired
    Operators operators;

    @Autowired
    TestOperators people;

    @Autowired
    Acts acts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nobodyRunsIt() {
        people.removeAll();
    }

    @Test
    void theLogOfAToolThatNobodyRunsHoldsALinkThatWorksOnce(CapturedOutput output) throws Exception {
        String link = linkOfTheLog(output);

        mvc.perform(get(link)).andExpect(status().isOk());
        mvc.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("Nobody runs")));
        enter(link, "Ines", PASSWORD).andExpect(status().is(302)).andExpect(redirectedUrl("/administration"));
        assertThat(operators.all()).extracting(OperatorStore.Listed::name).containsExactly("Ines");

        mvc.perform(get(link)).andExpect(status().isGone());
        enterAnyway(link).andExpect(status().isGone());
        assertThat(operators.all()).hasSize(1);
    }

    @Test
    void everyStartMakesALinkUntilSomebodyRunsIt(CapturedOutput output) throws Exception {
        String link = linkOfTheLog(output);
        String another = linkOfTheLog(output);
        assertThat(another).isNotEqualTo(link);
        enter(another, "Ines", PASSWORD);

        mvc.perform(get(link)).andExpect(status().isGone());
        int linesBefore = output.getOut().length();
        first.invite();
        assertThat(output.getOut().substring(linesBefore)).doesNotContain("ticket");
    }

    @Test
    void aLinkIsGoodForADayAndItsSecretIsNotInTheDatabase(CapturedOutput output) throws Exception {
        String link = linkOfTheLog(output);
        assertThat(db.sql("select secret_hash from administration_ticket")
                        .query(String.class)
                        .list())
                .allSatisfy(hash -> assertThat(link).doesNotContain(hash));
        clock.advance(Duration.ofHours(24));

        mvc.perform(get(link)).andExpect(status().isGone());
        enterAnyway(link).andExpect(status().isGone());
    }

    @ParameterizedTest
    @CsvSource({
        "Ines, short one, fewer than twelve",
        "Ines, password1234, tried first",
        "Ines, Password 1234, tried first",
        "Ines, aaaaaaaaaaaaaaa, tried first",
        "Ines Duarte de Souza, ines duarte de souza, tried first",
        "'  ', five quiet lamps on a desk, Give a name"
    })
    void aPasswordIsLongAndNoneThatEverybodyTries(String name, String password, String words) throws Exception {
        String link = linkTo(Ticket.FIRST);
        enter(link, name, password)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString(password + "\""))));
        assertThat(operators.areNone()).isTrue();
        mvc.perform(get(link)).andExpect(status().isOk());
    }

    @Test
    void anyCharacterOfAPasswordCounts() throws Exception {
        String password = "ключ 鍵 🗝 مفتاح é" + "x".repeat(150);
        enter(linkTo(Ticket.FIRST), "Ines", password).andExpect(status().is(302));
        signIn("INES", password.replace("é", "e\u0301")).andExpect(status().is(302));
        signIn("Ines", password + "x").andExpect(status().is(422));
    }

    @Test
    void aCookieIsForThisToolsOwnPagesAlone() throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD)
                .andExpect(header().string("Set-Cookie", containsString("__Host-operator=")))
                .andExpect(header().string("Set-Cookie", containsString("; Path=/; Secure; HttpOnly; SameSite=Strict")))
                .andExpect(header().string("Set-Cookie", not(containsString("Domain"))));
        String kept = db.sql("select secret_hash from administration_session")
                .query(String.class)
                .single();
        mvc.perform(get("/administration").cookie(new Cookie("__Host-operator", kept)))
                .andExpect(redirectedUrl("/administration/sign-in"));
    }

    @Test
    void noPageIsFramedOrKept() throws Exception {
        for (String page : List.of("/administration/sign-in", "/administration", "/administration/welcome")) {
            mvc.perform(get(page))
                    .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                    .andExpect(header().string("Cache-Control", "no-store"));
        }
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAfterAWorkingDay() throws Exception {
        TestOperator idle = people.open();
        clock.advance(Duration.ofMinutes(29));
        visit(idle).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(29));
        visit(idle).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(30));
        visit(idle).andExpect(redirectedUrl("/administration/sign-in"));

        TestOperator busy = people.open();
        for (int i = 0; i < 16 * 3 - 1; i++) {
            clock.advance(Duration.ofMinutes(10));
            visit(busy).andExpect(status().isOk());
        }
        clock.advance(Duration.ofMinutes(10));
        visit(busy).andExpect(redirectedUrl("/administration/sign-in"));
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() throws Exception {
        TestOperator operator = people.open();
        mvc.perform(post("/administration/sign-out").with(operator.withoutToken()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/administration/sign-out").with(operator))
                .andExpect(redirectedUrl("/administration/sign-in"))
                .andExpect(header().string("Set-Cookie", containsString("Max-Age=0")));
        visit(operator).andExpect(redirectedUrl("/administration/sign-in"));
    }

    @Test
    void aFormThatWasMadeElsewhereDoesNothing() throws Exception {
        TestOperator operator = people.open();
        mvc.perform(post("/administration/operators/invitations")
                        .with(operator)
                        .header("Origin", "https://evil.example"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/administration/operators/invitations")
                        .with(people.open())
                        .param("_csrf", operator.csrfToken()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/administration/sign-in").param("name", "Ines").param("password", PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void aWrongNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD);
        String wrongPassword = answer(signIn("Ines", "not the password"));
        String wrongName = answer(signIn("Nobody", "not the password"));
        assertThat(wrongName.replace("Nobody", "Ines")).isEqualTo(wrongPassword);
    }

    @Test
    void guessingBecomesSlowAndNobodyIsLockedOutForEver() throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD);
        for (int failure = 0; failure < 3; failure++) {
            signIn("Ines", "wrong").andExpect(status().is(422));
        }
        signIn("Ines", PASSWORD).andExpect(status().is(429)).andExpect(content().string(containsString("Wait")));
        signInFrom("198.51.100.7", "Ines", PASSWORD).andExpect(status().is(302));
        clock.advance(seconds(1));
        signIn("Ines", PASSWORD).andExpect(status().is(302));
        signIn("Ines", "wrong").andExpect(status().is(422));
    }

    @Test
    void everyFailureDoublesTheWaitUpToFiveMinutes() {
        var throttle = new SignInThrottle(clock);
        List<Duration> waits = new ArrayList<>();
        for (int failure = 0; failure < 14; failure++) {
            Duration waited = Duration.ZERO;
            while (!throttle.mayTry("ines", "192.0.2.1")) {
                clock.advance(seconds(1));
                waited = waited.plusSeconds(1);
            }
            waits.add(waited);
        }
        assertThat(waits.subList(0, 6))
                .containsExactly(seconds(0), seconds(0), seconds(0), seconds(1), seconds(2), seconds(4));
        assertThat(waits.get(13)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void guessingManyNamesFromOneAddressBecomesSlowToo() {
        var throttle = new SignInThrottle(clock);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.mayTry("name " + i, "192.0.2.1")).isTrue();
        }
        assertThat(throttle.mayTry("another", "192.0.2.1")).isFalse();
        assertThat(throttle.mayTry("another", "192.0.2.2")).isTrue();
        clock.advance(seconds(1));
        assertThat(throttle.mayTry("another", "192.0.2.1")).isTrue();
    }

    @Test
    void anOperatorInvitesAnotherAndCannotBeTakenFor() throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD);
        String link = linkTo(Ticket.INVITED);
        enter(link, "ines", PASSWORD)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("called so")));
        enter(link, "Wei", PASSWORD).andExpect(status().is(302));
        assertThat(operators.all()).extracting(OperatorStore.Listed::name).containsExactly("Ines", "Wei");
    }

    @Test
    void anOperatorTakesAnotherOutAndNeverThemselves() throws Exception {
        TestOperator ines = people.open();
        TestOperator wei = people.open();
        mvc.perform(post("/administration/operators/{id}/removal", idOf(ines)).with(ines))
                .andExpect(status().isForbidden());
        mvc.perform(post("/administration/operators/{id}/removal", idOf(wei)).with(ines))
                .andExpect(status().is(302));
        visit(wei).andExpect(redirectedUrl("/administration/sign-in"));
        visit(ines).andExpect(status().isOk()).andExpect(content().string(not(containsString(wei.name()))));
    }

    @Test
    void aCommandLetsSomebodyBackInAndEndsTheirSessions() throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD);
        Cookie open = signIn("Ines", PASSWORD).andReturn().getResponse().getCookie("__Host-operator");
        enter(linkTo(Ticket.RECOVERY), "Ines", "another five quiet lamps").andExpect(status().is(302));

        mvc.perform(get("/administration/operators").cookie(open)).andExpect(status().is(302));
        signIn("Ines", PASSWORD).andExpect(status().is(422));
        signIn("Ines", "another five quiet lamps").andExpect(status().is(302));
        assertThat(acts.newest()).extracting(Act::deed).contains(Deed.PASSWORD_CHANGED);
    }

    @Test
    void whatOperatorsDoIsWrittenDown() throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD);
        signIn("Ines", PASSWORD);
        assertThat(acts.newest())
                .extracting(Act::operator, act -> act.deed().name())
                .containsExactly(tuple("Ines", "SIGNED_IN"), tuple("Ines", "BECAME_OPERATOR"));
    }

    @Test
    void noPasswordIsInTheDatabaseOrTheLog(CapturedOutput output) throws Exception {
        enter(linkTo(Ticket.FIRST), "Ines", PASSWORD);
        signIn("Ines", PASSWORD + "!");
        assertThat(db.sql("select password_hash from administration_operator")
                        .query(String.class)
                        .single())
                .startsWith("{pbkdf2-sha256-600k}")
                .doesNotContain(PASSWORD);
        assertThat(output.getAll()).doesNotContain(PASSWORD, "Ines");
    }

    private OperatorId idOf(TestOperator operator) {
        return operators.all().stream()
                .filter(each -> each.name().equals(operator.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private String linkOfTheLog(CapturedOutput output) {
        int before = output.getOut().length();
        first.invite();
        Matcher link = LINK.matcher(output.getOut().substring(before));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String linkTo(Ticket kind) {
        return tickets.make(kind).toString().replace("http://localhost:8080", "");
    }

    private ResultActions visit(TestOperator operator) throws Exception {
        return mvc.perform(get("/administration/operators").with(operator));
    }

    private ResultActions enter(String link, String name, String password) throws Exception {
        return send(link, link, Map.of("ticket", secretOf(link), "name", name, "password", password), "127.0.0.1");
    }

    /** Sends the form of a link that shows none any more. */
    private ResultActions enterAnyway(String link) throws Exception {
        return send(
                "/administration/sign-in",
                "/administration/welcome",
                Map.of("ticket", secretOf(link), "name", "Eve", "password", PASSWORD),
                "127.0.0.1");
    }

    private ResultActions signIn(String name, String password) throws Exception {
        return signInFrom("127.0.0.1", name, password);
    }

    private ResultActions signInFrom(String address, String name, String password) throws Exception {
        return send(
                "/administration/sign-in",
                "/administration/sign-in",
                Map.of("name", name, "password", password),
                address);
    }

    /** Opens a page in a browser that was never here before, and sends its form. */
    private ResultActions send(String page, String to, Map<String, String> fields, String address) throws Exception {
        MockHttpServletResponse form = mvc.perform(get(page)).andReturn().getResponse();
        Matcher token = TOKEN.matcher(form.getContentAsString());
        assertThat(token.find()).isTrue();
        MockHttpServletRequestBuilder request = post(to.replaceFirst("\\?.*", ""))
                .cookie(form.getCookie("__Host-operator-forms"))
                .param("_csrf", token.group(1))
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private static String answer(ResultActions result) throws Exception {
        return result.andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll(TOKEN.pattern(), "")
                .replaceAll("name=\"csrf\" content=\"[^\"]+\"", "");
    }

    private static String secretOf(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
