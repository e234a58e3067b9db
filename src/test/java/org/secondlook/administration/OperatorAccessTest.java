package org.secondlook.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.secondlook.lti.TestPlatform;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of operators: an operator gets the answer of the table; a teacher, the administrator of a platform and a browser
 * without anything are led to where one signs in, whatever they ask for.
 */
@SecondLookTest
@Import(TestOperators.class)
class OperatorAccessTest {

    private static final String HOME = "/administration";
    private static final String PLATFORM =
            HOME + "/registrations/" + TestPlatform.CANVAS.platform().key();

    /** Route, address, and what an operator is answered. */
    static final List<Row> ROWS = List.of(
            row("GET", HOME, 302),
            row("GET", HOME + "/registrations", 200),
            new Row("GET", HOME + "/registrations/{key}", PLATFORM, 200, Map.of()),
            new Row("GET", HOME + "/registrations/{key}", HOME + "/registrations/none", 404, Map.of()),
            new Row(
                    "POST",
                    HOME + "/registrations/{key}/standing",
                    PLATFORM + "/standing",
                    302,
                    Map.of("standing", "ACTIVE")),
            new Row(
                    "POST",
                    HOME + "/registrations/{key}/standing",
                    PLATFORM + "/standing",
                    404,
                    Map.of("standing", "PENDING")),
            new Row(
                    "POST",
                    HOME + "/registrations/{key}/standing",
                    PLATFORM + "/standing",
                    400,
                    Map.of("standing", "ANY")),
            new Row(
                    "POST",
                    HOME + "/registrations/{key}/decisions",
                    PLATFORM + "/decisions",
                    404,
                    Map.of("deployment", "none", "decision", "APPROVED")),
            new Row("GET", HOME + "/registrations/{key}/checkup", PLATFORM + "/checkup", 200, Map.of()),
            new Row("POST", HOME + "/registrations/{key}/checkup", PLATFORM + "/checkup", 200, Map.of()),
            new Row("POST", HOME + "/registrations/{key}/checkup", HOME + "/registrations/none/checkup", 404, Map.of()),
            new Row("GET", HOME + "/registrations/{key}/removal", PLATFORM + "/removal", 200, Map.of()),
            new Row("POST", HOME + "/registrations/{key}/removal", PLATFORM + "/removal", 422, Map.of()),
            row("GET", HOME + "/new-registration", 200),
            row("POST", HOME + "/new-registration", 422),
            row("GET", HOME + "/invitations", 200),
            row("POST", HOME + "/invitations", 422),
            new Row(
                    "POST",
                    HOME + "/invitations/{id}/withdrawal",
                    HOME + "/invitations/0190a0b0-0000-7000-8000-000000000000/withdrawal",
                    404,
                    Map.of()),
            row("GET", HOME + "/launches", 200),
            row("GET", HOME + "/keys", 200),
            new Row("GET", HOME + "/keys/{change}", HOME + "/keys/emergency", 200, Map.of()),
            new Row("POST", HOME + "/keys/{change}", HOME + "/keys/emergency", 302, Map.of()),
            new Row("GET", HOME + "/keys/{change}", HOME + "/keys/rotation", 200, Map.of()),
            new Row("POST", HOME + "/keys/{change}", HOME + "/keys/rotation", 409, Map.of()),
            new Row("GET", HOME + "/keys/{change}", HOME + "/keys/none", 404, Map.of()),
            new Row("POST", HOME + "/keys/{change}", HOME + "/keys/none", 404, Map.of()),
            row("GET", HOME + "/deliveries", 200),
            new Row("GET", HOME + "/registrations/{key}/replay", PLATFORM + "/replay", 200, Map.of()),
            new Row("POST", HOME + "/registrations/{key}/replay", PLATFORM + "/replay", 200, Map.of()),
            new Row("GET", HOME + "/registrations/{key}/replay", HOME + "/registrations/none/replay", 404, Map.of()),
            new Row("POST", HOME + "/registrations/{key}/replay", HOME + "/registrations/none/replay", 404, Map.of()),
            new Row("GET", HOME + "/registrations/{key}/addresses", PLATFORM + "/addresses", 404, Map.of()),
            new Row("POST", HOME + "/registrations/{key}/addresses", PLATFORM + "/addresses", 404, Map.of()),
            row("GET", HOME + "/operators", 200),
            row("POST", HOME + "/operators/invitations", 200),
            new Row(
                    "POST",
                    HOME + "/operators/{id}/removal",
                    HOME + "/operators/0190a0b0-0000-7000-8000-000000000000/removal",
                    404,
                    Map.of()),
            row("GET", HOME + "/acts", 200),
            row("POST", HOME + "/sign-out", 302));

    private static final Set<String> SIGNED_OUT = Set.of(
            "GET " + HOME + "/sign-in",
            "POST " + HOME + "/sign-in",
            "GET " + HOME + "/welcome",
            "POST " + HOME + "/welcome",
            "GET " + HOME + "/platform");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOperators operators;

    @Autowired
    TestViewers viewers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyRouteHasItsRow() {
        Set<String> routes = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .filter(route -> route.contains(" " + HOME))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Stream.concat(ROWS.stream().map(Row::route), SIGNED_OUT.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(routes);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void nobodyButAnOperatorIsLetIn(Row row) throws Exception {
        for (RequestPostProcessor stranger : List.of(viewers.open(Role.TEACHER), viewers.open(Role.ADMINISTRATOR))) {
            assertLedToTheDoor(answer(row, row.address(), stranger));
        }
        assertLedToTheDoor(answer(row, row.address(), null));
        assertLedToTheDoor(answer(row, row.address(), new TestOperator("", "made up", "")));

        TestOperator operator = operators.open();
        if (row.method().equals("POST")) {
            assertThat(answer(row, row.address(), operator.withoutToken()).getStatus())
                    .isEqualTo(403);
        }
        assertThat(answer(row, row.address(), operator).getStatus()).isEqualTo(row.status());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void noDisguiseOpensARoute(Row row) throws Exception {
        for (String disguise : List.of("%s;x.js", "%s/x.css", "/lti/..%s", "/%s", "/campus/%%2e%%2e%s")) {
            String address = disguise.formatted(row.address());
            for (RequestPostProcessor stranger :
                    List.of(viewers.open(Role.TEACHER), viewers.open(Role.ADMINISTRATOR))) {
                assertThat(answer(row, address, stranger).getStatus())
                        .as(address)
                        .isBetween(300, 499);
            }
        }
    }

    private static void assertLedToTheDoor(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(HOME + "/sign-in");
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse answer(Row row, String address, @Nullable RequestPostProcessor who)
            throws Exception {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(row.method()), URI.create("http://localhost" + address));
        row.fields().forEach(request::param);
        return mvc.perform(who == null ? request : request.with(who))
                .andReturn()
                .getResponse();
    }

    private static Row row(String method, String path, int status) {
        return new Row(method, path, path, status, Map.of());
    }

    record Row(String method, String pattern, String address, int status, Map<String, String> fields) {

        String route() {
            return method + " " + pattern;
        }

        @Override
        public String toString() {
            return method + " " + address + " " + fields;
        }
    }
}
