package org.secondlook.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.secondlook.lti.TestLaunch.LTI;
import static org.secondlook.lti.TestLaunch.MEMBERSHIP;
import static org.secondlook.lti.TestPlatform.VALIDATOR;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.lti.TestLaunch;
import org.secondlook.lti.TestLaunches;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The launches of the LTI Advantage certification suite for tools, under the suite's own names. */
@SecondLookTest
@Import(Landing.class)
class CertificationTest {

    private static final String INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#";
    private static final String EMAIL = "email";
    private static final String ROLES = LTI + "roles";

    @Autowired
    TestLaunches launches;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                bad("No KID Sent in JWT Header", Map.of("alg", "RS256", "badtestonly", "12345"), "key-missing"),
                bad("Incorrect KID in JWT Header", Map.of("alg", "RS256", "kid", "imstester_66067"), "key-unknown"));
    }

    @ParameterizedTest
    @MethodSource("badHeaders")
    void refusesABadHeader(Map<String, Object> header, String code) throws Exception {
        TestLaunches.Login login = launches.login(VALIDATOR);
        refused(login, VALIDATOR.sign(header, student().claims(login.nonce(), clock.instant())), code);
    }

    static Stream<Arguments> badLaunches() {
        return Stream.of(
                bad("Wrong LTI Version", launch -> launch.with(LTI + "version", "11.3"), "version-unsupported"),
                bad("No LTI Version", launch -> launch.without(LTI + "version"), "claim-invalid"),
                bad(
                        "Missing LTI Claims (message, version and roles)",
                        launch -> launch.without(LTI + "message_type")
                                .without(LTI + "version")
                                .without(ROLES),
                        "claim-invalid"),
                bad(
                        "Missing LTI Claims (issuer, audience, user, deployment and roles)",
                        launch -> launch.without("iss")
                                .without("aud")
                                .without("sub")
                                .without(LTI + "deployment_id")
                                .without(ROLES),
                        "claim-invalid"),
                bad("Timestamps Incorrect", launch -> launch.with("iat", 11111).with("exp", 22222), "times-invalid"),
                bad("message_type Claim Missing", launch -> launch.without(LTI + "message_type"), "claim-invalid"),
                bad("role Claim Missing", launch -> launch.without(ROLES), "claim-invalid"),
                bad("deployment_id Claim Missing", launch -> launch.without(LTI + "deployment_id"), "claim-invalid"),
                bad("resource_link_id Claim Missing", launch -> launch.without(LTI + "resource_link"), "claim-invalid"),
                bad(
                        "resource_link_id Claim Missing (an empty link)",
                        launch -> launch.with(LTI + "resource_link", Map.of()),
                        "claim-invalid"),
                bad("user Claim Missing", launch -> launch.without("sub"), "anonymous"),
                bad("user Claim Missing (empty)", launch -> launch.with("sub", ""), "anonymous"));
    }

    @ParameterizedTest
    @MethodSource("badLaunches")
    void refusesABadLaunch(UnaryOperator<TestLaunch> spoil, String code) throws Exception {
        TestLaunches.Login login = launches.login(VALIDATOR);
        refused(login, login.token(spoil.apply(student())), code);
    }

    @ParameterizedTest
    @MethodSource
    void refusesAnInvalidMessage(Map<String, Object> claims, String code) throws Exception {
        refused(launches.login(VALIDATOR), VALIDATOR.sign(claims), code);
    }

    static Stream<Arguments> refusesAnInvalidMessage() {
        return Stream.of(bad("Invalid LTI message", Map.of("name", "badltilaunch"), "claim-invalid"));
    }

    static Stream<Arguments> teacherLaunches() {
        String unknown = "http://purl.imsglobal.org/vocab/lis/v2/unknown/unknown#Helper";
        return Stream.of(
                good("Launch LTI 1.3 Message as Instructor", launch -> launch, "PD_LEAD"),
                good(
                        "with Multiple Role Values",
                        launch -> launch.withRoles(
                                MEMBERSHIP + "Instructor", INSTITUTION + "Staff", INSTITUTION + "Other"),
                        "PD_LEAD"),
                good("with Short Role Value", launch -> launch.withRoles("Instructor"), "PD_LEAD"),
                good("with Unknown Role", launch -> launch.withRoles(unknown), "GUEST"),
                good("With No Role", launch -> launch.withRoles(""), "GUEST"),
                good("Only Email", CertificationTest::onlyEmail, "PD_LEAD"),
                good("Only Names", launch -> launch.without(EMAIL), "PD_LEAD"),
                good("No PII", launch -> onlyEmail(launch).without(EMAIL), "PD_LEAD"),
                good("With Email No Context", launch -> onlyEmail(launch).without(LTI + "context"), "PD_LEAD"));
    }

    @ParameterizedTest
    @MethodSource("teacherLaunches")
    void opensForATeacher(UnaryOperator<TestLaunch> change, String role) throws Exception {
        opened(change.apply(teacher()), role);
    }

    static Stream<Arguments> studentLaunches() {
        String unknown = "http://purl.imsglobal.org/vocab/lis/v2/uknownrole/unknown#Unknown";
        return Stream.of(
                good("Launch LTI 1.3 Message as Student", launch -> launch, "TEACHER"),
                good(
                        "with Multiple Role Values",
                        launch -> launch.withRoles(
                                MEMBERSHIP + "Learner", INSTITUTION + "Student", INSTITUTION + "Mentor"),
                        "TEACHER"),
                good("with Short Role Value", launch -> launch.withRoles("Learner"), "TEACHER"),
                good("with Unknown Role", launch -> launch.withRoles(MEMBERSHIP + "Learner", unknown), "TEACHER"),
                good("With No Role", launch -> launch.withRoles(""), "GUEST"),
                good("Only Email", CertificationTest::onlyEmail, "TEACHER"),
                good("Only Names", launch -> launch.without(EMAIL), "TEACHER"),
                good("No PII", launch -> onlyEmail(launch).without(EMAIL), "TEACHER"),
                good(
                        "Only Resource Link",
                        launch -> onlyEmail(launch).without(EMAIL).without("locale"),
                        "TEACHER"),
                good("With Email No Context", launch -> onlyEmail(launch).without(LTI + "context"), "TEACHER"));
    }

    @ParameterizedTest
    @MethodSource("studentLaunches")
    void opensForAStudent(UnaryOperator<TestLaunch> change, String role) throws Exception {
        opened(change.apply(student()), role);
    }

    private void opened(TestLaunch launch, String role) throws Exception {
        String location = launches.open(launch)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        var session = UUID.fromString(location.substring(location.indexOf('=') + 1));
        assertThat(db.sql("select role from people_session where id = :id")
                        .param("id", session)
                        .query(String.class)
                        .single())
                .isEqualTo(role);
    }

    private void refused(TestLaunches.Login login, String token, String code) throws Exception {
        long before = sessions();
        login.post(token)
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("data-code=\"" + code + "\"")));
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessions() {
        return db.sql("select count(*) from people_session").query(Long.class).single();
    }

    private TestLaunch teacher() {
        return normal().as("39890", "Lauren Colleen Hutton")
                .with("given_name", "Lauren")
                .with("family_name", "Hutton")
                .with("middle_name", "Colleen")
                .with(EMAIL, "l.c.hutton@district1.com")
                .instructor();
    }

    private TestLaunch student() {
        return normal().as("40899", "Carrie A Lowell")
                .with("given_name", "Carrie")
                .with("family_name", "Lowell")
                .with("middle_name", "A")
                .with(EMAIL, "c.lowell@district1.com")
                .learner();
    }

    private TestLaunch normal() {
        return TestLaunch.from(VALIDATOR)
                .with("exp", clock.instant().getEpochSecond() + 300)
                .with("locale", "en-US")
                .with(
                        LTI + "context",
                        Map.of(
                                "id", "8893483",
                                "label", "Biology 102",
                                "title", "Bio Adventures",
                                "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection")));
    }

    private static TestLaunch onlyEmail(TestLaunch launch) {
        return launch.without("name")
                .without("given_name")
                .without("family_name")
                .without("middle_name");
    }

    private static Arguments bad(String name, UnaryOperator<TestLaunch> spoil, String code) {
        return Arguments.of(Named.of(name, spoil), code);
    }

    private static Arguments bad(String name, Map<String, Object> content, String code) {
        return Arguments.of(Named.of(name, content), code);
    }

    private static Arguments good(String name, UnaryOperator<TestLaunch> change, String role) {
        return Arguments.of(Named.of(name, change), role);
    }
}
