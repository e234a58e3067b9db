package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.guards.AccessTable.fill;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.guards.AccessTable.Asker;
import org.secondlook.guards.AccessTable.OpenRoute;
import org.secondlook.guards.AccessTable.Row;
import org.secondlook.people.TestViewer;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Every route, every role, every kind of object: the answer is the one in {@code access.txt}. Strangers ask first and the
 * owner last, so that the owner's answer proves that there was something to see.
 */
@SecondLookTest
@Import({TestHousehold.class, TestRecordings.class})
class AccessTest {

    private static final List<Asker> STRANGERS_FIRST =
            Stream.of(Asker.values()).sorted(Comparator.reverseOrder()).toList();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestHousehold household;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    @Tag("once")
    void everyRouteHasItsLines() throws Exception {
        Set<String> all = routes();
        Set<String> missing = new TreeSet<>(all);
        for (Row row : AccessTable.rows()) {
            assertThat(missing.remove(routeOf(row)) || all.contains(routeOf(row)))
                    .as("%s is a route", row)
                    .isTrue();
        }
        for (OpenRoute open : AccessTable.openRoutes()) {
            assertThat(missing.removeIf(route -> route.endsWith(" " + open.pattern())))
                    .as("%s is a route, and open: %s", open.pattern(), open.reason())
                    .isTrue();
        }
        assertThat(missing).as("routes without a line in access.txt").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyGetsTheAnswerOfTheTable(Row row) throws Exception {
        Map<Asker, TestViewer> people = household.people();
        TestViewer owner = people.get(Asker.OWNER);
        Map<String, String> names = household.make(row.object(), people);
        Map<Asker, Integer> answers = new EnumMap<>(Asker.class);
        for (Asker asker : STRANGERS_FIRST) {
            if (asker == Asker.OWNER && !row.isSafe()) {
                assertThat(status(row, names, withoutToken(owner)))
                        .as("the owner, without the page's token")
                        .isEqualTo(403);
            }
            answers.put(asker, status(row, names, people.get(asker)));
        }

        assertThat(answers).isEqualTo(row.answers());
    }

    @ParameterizedTest
    @Tag("once")
    @MethodSource("routesWithAnAnswer")
    void noDisguiseOpensARoute(Row row) throws Exception {
        Map<String, String> names = TestHousehold.noSuchThing();
        for (String disguise : List.of(
                "%s;x.js",
                "%s.js", "%s/x.css", "/lti/..%s", "/hand-over/..%s", "/lti/..;%s", "/%s", "/campus/%%2e%%2e%s")) {
            String path = disguise.formatted(fill(row.path(), names));
            assertThat(status(request(HttpMethod.valueOf(row.method()), URI.create("http://localhost" + path))))
                    .as(path)
                    .isBetween(400, 499);
        }
    }

    static List<Row> rows() {
        return AccessTable.rows();
    }

    /** One row of each. OPTIONS is answered for any address and says nothing about an object. */
    static Collection<Row> routesWithAnAnswer() {
        return rows().stream()
                .filter(row -> !row.method().equals("OPTIONS"))
                .collect(Collectors.toMap(row -> row.method() + row.path(), row -> row, (one, other) -> one))
                .values();
    }

    private Set<String> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(AccessTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        Set<?> named = info.getMethodsCondition().getMethods();
        Set<?> methods = named.isEmpty() ? Set.of("ANY") : named;
        return info.getPatternValues().stream().flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    private String routeOf(Row row) throws Exception {
        String nobody = fill(row.path(), TestHousehold.noSuchThing());
        MockHttpServletRequest request = send(row, Map.of(), nobody).buildRequest(new MockServletContext());
        ServletRequestPathUtils.parseAndCache(request);
        mapping.getHandler(request);
        return row.method() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    private int status(Row row, Map<String, String> names, @Nullable TestViewer viewer) throws Exception {
        MockHttpServletRequestBuilder request = send(row, names, fill(row.path(), names));
        return status(viewer == null ? request : request.with(viewer));
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder send(Row row, Map<String, String> names, String path) {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(row.method()), URI.create("http://localhost" + path));
        for (String part : row.sent().split(" & ", -1)) {
            if (part.startsWith("<")) {
                request.content(part.substring(1, part.length() - 1).getBytes(StandardCharsets.UTF_8));
            } else if (part.contains(": ")) {
                request.header(part.substring(0, part.indexOf(':')), part.substring(part.indexOf(':') + 2));
            } else if (part.contains("=")) {
                request.param(part.substring(0, part.indexOf('=')), fill(part.substring(part.indexOf('=') + 1), names));
            }
        }
        return request;
    }

    private static TestViewer withoutToken(TestViewer viewer) {
        return new TestViewer(
                viewer.viewer(), viewer.browserSecret(), viewer.selector(), "", viewer.issuer(), viewer.contextId());
    }
}
