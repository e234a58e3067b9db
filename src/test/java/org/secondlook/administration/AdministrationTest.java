package org.secondlook.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.secondlook.lti.TestPlatform.CANVAS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.Uuids;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.lti.registration.Deployment;
import org.secondlook.lti.registration.Deployment.Decision;
import org.secondlook.lti.registration.Invitations;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.registration.Registration;
import org.secondlook.lti.registration.Registrations;
import org.secondlook.lti.registration.TestRegistrations;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What operators decide, and what comes of it. */
@SecondLookTest
@Import(TestOperators.class)
class AdministrationTest {

    private static final Map<String, String> GOOD = Map.of(
            "name", "Hillside Moodle",
            "client_id", "FcOdyKK2FB1DzBT",
            "authorization_endpoint", "https://moodle.hillside.example/mod/lti/auth.php",
            "token_endpoint", "https://moodle.hillside.example/mod/lti/token.php",
            "jwks_uri", "https://moodle.hillside.example/mod/lti/certs.php",
            "product_family", "MOODLE");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOperators operators;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestLaunches launches;

    @Autowired
    Registrations registrations;

    @Autowired
    Platforms platforms;

    @Autowired
    Invitations invitations;

    @Autowired
    Acts acts;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    private TestOperator operator;

    @BeforeEach
    void signIn() {
        operator = operators.open();
    }

    @AfterEach
    void letEverybodyIn() throws Exception {
        stand(CANVAS.platform().key(), Standing.ACTIVE);
    }

    @Test
    void aSuspendedPlatformSendsOutWhoIsInItAndLetsNobodyIn() throws Exception {
        String page =
                launches.open(TestLaunch.from(CANVAS)).andReturn().getResponse().getRedirectedUrl();
        assertThat(page).contains("launch=");
        TestViewer inside = viewers.open(Role.TEACHER);
        register(inside, "their-platform");
        mvc.perform(get("/home").with(inside)).andExpect(status().isOk());

        stand("their-platform", Standing.SUSPENDED).andExpect(status().is(302));
        mvc.perform(get("/home").with(inside)).andExpect(status().isUnauthorized());
        stand("their-platform", Standing.ACTIVE);
        mvc.perform(get("/home").with(inside)).andExpect(status().isUnauthorized());

        stand(CANVAS.platform().key(), Standing.SUSPENDED);
        mvc.perform(post("/lti/login")
                        .formField("iss", CANVAS.issuer())
                        .formField("client_id", CANVAS.clientId())
                        .formField("login_hint", "5")
                        .formField("target_link_uri", "http://localhost:8080/"))
                .andExpect(status().isForbidden());
        show(CANVAS.platform().key()).andExpect(content().string(containsString("platform-suspended")));
        registrations.remove("their-platform");
    }

    @Test
    void whoSlipsInOnAnotherNodeIsSentOutALittleLater() throws Exception {
        TestViewer early = viewers.open(Role.TEACHER);
        register(early, "slippery");
        stand("slippery", Standing.SUSPENDED);
        TestViewer late = viewers.open(Role.TEACHER, early);
        mvc.perform(get("/home").with(late)).andExpect(status().isOk());
        jobs.run();
        mvc.perform(get("/home").with(late)).andExpect(status().isOk());

        clock.advance(Duration.ofSeconds(15));
        jobs.run();
        mvc.perform(get("/home").with(late)).andExpect(status().isUnauthorized());
        registrations.remove("slippery");
    }

    @Test
    void aPendingDeploymentIsApprovedOrRefused() throws Exception {
        TestLaunch launch = TestLaunch.from(CANVAS).with(TestLaunch.LTI + "deployment_id", "9:nine");
        launches.open(launch).andExpect(status().isForbidden());
        String key = CANVAS.platform().key();
        mvc.perform(get("/administration/registrations").with(operator))
                .andExpect(content().string(containsString("1 deployment waits")));
        show(key).andExpect(content().string(containsString("Approve the deployment 9:nine")));

        decide(key, "9:nine", Decision.APPROVED);
        launches.open(launch).andExpect(status().is(303));
        decide(key, "9:nine", Decision.REFUSED);
        launches.open(launch).andExpect(status().isForbidden());
        assertThat(operator.deeds(acts).subList(0, 2))
                .extracting(Act::deed)
                .containsExactly(Deed.DEPLOYMENT_REFUSED, Deed.DEPLOYMENT_APPROVED);
    }

    @Test
    void refusingADeploymentSendsOutWhoeverCameByItAlsoThoseWhoSlipIn() throws Exception {
        TestViewer inside = viewers.open(Role.TEACHER);
        String key = "refusing-" + Uuids.next();
        register(inside, key);
        TestViewer another = viewers.open(Role.TEACHER);
        register(another, "beside-" + Uuids.next());

        decide(key, "1", Decision.REFUSED);
        mvc.perform(get("/home").with(inside)).andExpect(status().isUnauthorized());
        mvc.perform(get("/home").with(another)).andExpect(status().isOk());

        TestViewer late = viewers.open(Role.TEACHER, inside);
        mvc.perform(get("/home").with(late)).andExpect(status().isOk());
        clock.advance(Duration.ofSeconds(15));
        jobs.run();
        mvc.perform(get("/home").with(late)).andExpect(status().isUnauthorized());
        mvc.perform(get("/home").with(another)).andExpect(status().isOk());
    }

    @Test
    void anApprovedAgainDeploymentKeepsWhoCameMeanwhile() throws Exception {
        TestViewer inside = viewers.open(Role.TEACHER);
        String key = "wavering-" + Uuids.next();
        register(inside, key);
        decide(key, "1", Decision.REFUSED);
        decide(key, "1", Decision.APPROVED);
        TestViewer late = viewers.open(Role.TEACHER, inside);
        clock.advance(Duration.ofSeconds(15));
        jobs.run();
        mvc.perform(get("/home").with(late)).andExpect(status().isOk());
    }

    @Test
    void aPlatformThatWasTypedInCanBeChangedAndStaysWhoItIs() throws Exception {
        String issuer = "https://moodle-" + Uuids.next() + ".example";
        create(with("issuer", issuer));
        String key = platforms.find(issuer, "FcOdyKK2FB1DzBT").orElseThrow().key();
        stand(key, Standing.FROZEN);
        mvc.perform(get("/administration/registrations/{key}/addresses", key).with(operator))
                .andExpect(
                        content().string(containsString("value=\"https://moodle.hillside.example/mod/lti/certs.php\"")))
                .andExpect(content().string(not(containsString("name=\"issuer\""))));

        Map<String, String> sent = with("jwks_uri", "https://moodle.hillside.example/keys.php");
        sent.put("token_endpoint", "https://services.hillside.example/token.php");
        sent.put("name", "Hillside, moved");
        sent.put("issuer", "https://somebody.else.example");
        sent.put("client_id", "another");
        sent.put("deployment_ids", "99");
        change(key, sent).andExpect(status().is(302));
        Platform platform = platforms.find(issuer, "FcOdyKK2FB1DzBT").orElseThrow();
        assertThat(platform.key()).isEqualTo(key);
        assertThat(platform.name()).isEqualTo("Hillside, moved");
        assertThat(platform.jwksUri()).hasToString("https://moodle.hillside.example/keys.php");
        assertThat(platform.tokenAudience()).isEqualTo("https://services.hillside.example/token.php");
        assertThat(platform.innerHosts()).contains("services.hillside.example");
        assertThat(platform.deploymentIds()).doesNotContain("99");
        assertThat(platform.standing()).isEqualTo(Standing.FROZEN);
        assertThat(registrations.find(key).orElseThrow().firstDeploymentUntil()).isNotNull();
        assertThat(operator.deeds(acts).get(0).deed()).isEqualTo(Deed.PLATFORM_CHANGED);

        change(key, with("jwks_uri", "http://school.example/keys"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"jwks_uri-problem\"")))
                .andExpect(content().string(containsString("value=\"http://school.example/keys\"")));
        assertThat(platforms.find(key).orElseThrow().jwksUri()).hasToString("https://moodle.hillside.example/keys.php");
    }

    @Test
    void onlyWhatWasTypedInCanBeChanged() throws Exception {
        Registration invited = TestRegistrations.fresh(null);
        registrations.keep(
                new Registration(invited.platform(), false, Set.of(), Set.of(), null, invited.registeredAt()),
                Standing.ACTIVE);
        String key = invited.platform().key();
        mvc.perform(get("/administration/registrations/{key}/addresses", key).with(operator))
                .andExpect(status().isNotFound());
        change(key, new LinkedHashMap<>(GOOD)).andExpect(status().isNotFound());
    }

    /** Case 125. */
    @Test
    void aRegistrationIsRemovedOnlyByWhoTypesItsKeyAndWithAllThatWasDecided() throws Exception {
        Registration registration = TestRegistrations.fresh(null, "1");
        String key = registration.platform().key();
        registrations.keep(registration, Standing.ACTIVE);
        remove(key, key).andExpect(status().isConflict());
        stand(key, Standing.SUSPENDED);
        mvc.perform(get("/administration/registrations/{key}/removal", key).with(operator))
                .andExpect(content().string(containsString("What stays: people")));
        remove(key, "something else")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"something else\"")));
        assertThat(platforms.find(key)).isPresent();

        remove(key, " " + key + " ").andExpect(status().is(302));
        assertThat(platforms.find(key)).isEmpty();
        assertThat(registrations.deployments(key)).isEmpty();
        registrations.keep(TestRegistrations.fresh(null), Standing.ACTIVE);
        remove(CANVAS.platform().key(), CANVAS.platform().key()).andExpect(status().isConflict());
        assertThat(platforms.find(CANVAS.platform().key())).isPresent();
    }

    @Test
    void whatIsNotGrantedIsExplained() throws Exception {
        Registration fresh = TestRegistrations.fresh(null);
        String score = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
        String roster = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
        registrations.keep(
                new Registration(
                        fresh.platform(), false, Set.of(score, roster), Set.of(roster), null, fresh.registeredAt()),
                Standing.ACTIVE);
        show(fresh.platform().key())
                .andExpect(content().string(containsString("Nothing reaches the gradebook")))
                .andExpect(content().string(not(containsString("People appear when they first"))));
    }

    @ParameterizedTest
    @CsvSource({
        "MOODLE, https://moodle.school.example/, https://moodle.school.example, https://moodle.school.example/mod/lti/auth.php",
        "CANVAS_CLOUD, '', https://canvas.instructure.com, https://sso.canvaslms.com/api/lti/authorize_redirect",
        "CANVAS_BETA, '', https://canvas.beta.instructure.com, https://sso.beta.canvaslms.com/api/lti/authorize_redirect",
        "CANVAS_TEST, '', https://canvas.test.instructure.com, https://sso.test.canvaslms.com/login/oauth2/token",
        "CANVAS_SELF_HOSTED, https://canvas.school.example, https://canvas.instructure.com, https://canvas.school.example/api/lti/security/jwks"
    })
    void aPresetFillsInWhatIsKnown(String preset, String site, String issuer, String address) throws Exception {
        mvc.perform(get("/administration/new-registration")
                        .with(operator)
                        .param("preset", preset)
                        .param("site", site))
                .andExpect(content().string(containsString("name=\"issuer\" value=\"" + issuer + "\"")))
                .andExpect(content().string(containsString("value=\"" + address + "\"")))
                .andExpect(content().string(containsString("http://localhost:8080/lti/launch")))
                .andExpect(content().string(containsString("http://localhost:8080/.well-known/jwks.json")));
    }

    @Test
    void aPlatformThatIsTypedInMayEnterAtOnce() throws Exception {
        String issuer = "https://moodle-" + Uuids.next() + ".example";
        create(with("issuer", issuer))
                .andExpect(status().is(302))
                .andExpect(redirectedUrlPattern("/administration/registrations/hillside-moodle*"));
        Platform platform = platforms.find(issuer, "FcOdyKK2FB1DzBT").orElseThrow();
        assertThat(platform.suspended()).isFalse();
        assertThat(platform.innerHosts()).containsExactly("moodle.hillside.example");
        Registration registration = registrations.find(platform.key()).orElseThrow();
        assertThat(registration.byHand()).isTrue();
        assertThat(registration.firstDeploymentUntil()).isNotNull();

        create(with("issuer", issuer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("registered already")));
        Map<String, String> named = with("issuer", issuer);
        named.put("client_id", "another");
        named.put("deployment_ids", "1, 2\n3");
        named.put("frame_origins", "https://courses.hillside.example/x");
        create(named).andExpect(status().is(302));
        Platform second = platforms.find(issuer, "another").orElseThrow();
        assertThat(second.key()).isNotEqualTo(platform.key());
        assertThat(second.deploymentIds()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(second.frameOrigins()).contains("https://courses.hillside.example");
        assertThat(registrations.deployments(second.key()))
                .extracting(Deployment::decision)
                .containsOnly(Decision.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', This is needed",
        "issuer, '', This is needed",
        "client_id, '', This is needed",
        "authorization_endpoint, http://school.example/auth, begins with https",
        "token_endpoint, javascript:alert(1), begins with https",
        "jwks_uri, https://user:secret@school.example/, begins with https",
        "frame_origins, school.example, Each has to be an address"
    })
    void whatCannotBeUsedIsSaidAtItsFieldAndWhatWasTypedIsKept(String field, String typed, String words)
            throws Exception {
        Map<String, String> sent = with("issuer", "https://moodle-" + Uuids.next() + ".example");
        sent.put(field, typed);
        create(sent)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("id=\"" + field + "-problem\"")))
                .andExpect(content().string(containsString("value=\"https://moodle.hillside.example/mod/lti/")));
        assertThat(platforms.all()).noneMatch(platform -> platform.issuer().equals(sent.get("issuer")));
    }

    @Test
    void anInvitationIsShownOnceAndCanBeWithdrawn() throws Exception {
        String note = "Hillside " + Uuids.next();
        String page = mvc.perform(
                        post("/administration/invitations").with(operator).param("note", note))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher address = Pattern.compile("http://localhost:8080/lti/register\\?invitation=([\\w-]{32})")
                .matcher(page);
        assertThat(address.find()).isTrue();
        String list = mvc.perform(get("/administration/invitations").with(operator))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains(note).doesNotContain(address.group(1));

        var invitation = invitations.all().stream()
                .filter(each -> each.note().equals(note))
                .findFirst()
                .orElseThrow();
        String withdrawal = "/administration/invitations/" + invitation.id() + "/withdrawal";
        mvc.perform(post(withdrawal).with(operator)).andExpect(status().is(302));
        mvc.perform(post(withdrawal).with(operator)).andExpect(status().isNotFound());
        mvc.perform(get("/lti/register")
                        .queryParam("openid_configuration", "https://school.example/x")
                        .queryParam("invitation", address.group(1)))
                .andExpect(status().isForbidden());
    }

    @Test
    void keysAreShownWithoutTheirPrivateHalves() throws Exception {
        clock.advance(Duration.ofDays(2));
        operator = operators.open();
        mvc.perform(post("/administration/keys/rotation").with(operator)).andExpect(status().is(302));
        mvc.perform(post("/administration/keys/rotation").with(operator)).andExpect(status().isConflict());
        mvc.perform(get("/administration/keys").with(operator))
                .andExpect(content().string(containsString("Still published")))
                .andExpect(content().string(not(containsString("\"d\""))))
                .andExpect(content().string(not(containsString("sealed"))));
        mvc.perform(post("/administration/keys/emergency").with(operator)).andExpect(status().is(302));
        assertThat(operator.deeds(acts).subList(0, 2))
                .extracting(Act::deed)
                .containsExactly(Deed.KEYS_REPLACED, Deed.KEYS_ROTATED);
    }

    @Test
    void anAdministratorOfAPlatformSeesTheirOwnAndNothingOfAnother() throws Exception {
        TestViewer administrator = viewers.open(Role.ADMINISTRATOR);
        register(administrator, "own-" + Uuids.next());
        TestViewer elsewhere = viewers.open(Role.ADMINISTRATOR);
        register(elsewhere, "other-" + Uuids.next());
        String own = mvc.perform(get("/administration/platform").with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("switched on for your platform")))
                .andExpect(content().string(containsString("http://localhost:8080/.well-known/jwks.json")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(own).doesNotContain("other-", "<form", elsewhere.issuer());
    }

    private void register(TestViewer viewer, String key) {
        Registration fresh = TestRegistrations.fresh(null, "1");
        Platform platform = fresh.platform();
        registrations.keep(
                new Registration(
                        new Platform(
                                key,
                                "Fresh",
                                viewer.issuer(),
                                "client",
                                platform.authorizationEndpoint(),
                                platform.tokenEndpoint(),
                                platform.jwksUri(),
                                Set.of("1")),
                        false,
                        Set.of(),
                        Set.of(),
                        null,
                        fresh.registeredAt()),
                Standing.ACTIVE);
    }

    private ResultActions show(String key) throws Exception {
        return mvc.perform(get("/administration/registrations/{key}", key).with(operator));
    }

    private ResultActions stand(String key, Standing standing) throws Exception {
        return mvc.perform(post("/administration/registrations/{key}/standing", key)
                .with(operator)
                .param("standing", standing.name()));
    }

    private ResultActions decide(String key, String deployment, Decision decision) throws Exception {
        return mvc.perform(post("/administration/registrations/{key}/decisions", key)
                        .with(operator)
                        .param("deployment", deployment)
                        .param("decision", decision.name()))
                .andExpect(status().is(302));
    }

    private ResultActions remove(String key, String confirmation) throws Exception {
        return mvc.perform(post("/administration/registrations/{key}/removal", key)
                .with(operator)
                .param("confirmation", confirmation));
    }

    private ResultActions change(String key, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/administration/registrations/{key}/addresses", key).with(operator);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private ResultActions create(Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/administration/new-registration").with(operator);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(GOOD);
        fields.put(field, value);
        return fields;
    }
}
