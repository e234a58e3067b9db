package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.guards.AccessTable.fill;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.guards.AccessTable.Asker;
import org.secondlook.guards.AccessTable.Row;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whatever is sent in place of a form of the access table: what cannot be is refused, nothing breaks, and what a form says of
 * somebody else lands nowhere.
 */
@SecondLookTest
@Import({TestHousehold.class, TestRecordings.class})
@Tag("once")
class HostileFormsTest {

    /** Text that is read as something else by whoever is careless. */
    private static final List<String> ODD = List.of(
            "a\0b",
            "",
            "NaN",
            "-1",
            "99999999999999999999",
            "00000000-0000-0000-0000-000000000000",
            "<script>alert(1)</script> ${7*7} __${T(java.lang.Runtime)}__::.x =1+1' or 1=1 -- %_\\ \u202E\u0301"
                    + "x".repeat(20_001));

    /** To take back what is not there is to have taken it back. */
    private static final Map<String, List<Integer>> UNFOUND = Map.of(
            "/shares/{share}/comments/{comment}/removal", List.of(302),
            "/action-steps/{step}/attempts/{attempt}/removal", List.of(302),
            "/conversations/{conversation}/agenda/{item}/removal", List.of(302),
            "/conversations/{conversation}/actions/{action}/removal", List.of(302));

    private static final String COLUMNS = """
            select table_name || '.' || column_name
            from information_schema.columns
            where table_schema = 'public' and lower(data_type) = 'uuid'
            order by table_name, column_name
            """;

    private static final String ROLES = """
            select count(*) from people_enrolment where person_id in (:people) and role = 'ADMINISTRATOR'
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestHousehold household;

    @Autowired
    TestViewers viewers;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Map<Asker, TestViewer> people;

    @BeforeEach
    void comeIn() {
        people = household.people();
    }

    /** One for each route; that by which somebody has everything deleted asks for nothing but whether it is meant. */
    static Collection<Row> forms() {
        Map<String, Row> forms = new LinkedHashMap<>();
        AccessTable.rows().stream()
                .filter(row -> !row.fields().isEmpty() && row.welcome().isPresent())
                .filter(row -> !row.path().endsWith("/kept/erasure"))
                .forEach(row -> forms.putIfAbsent(row.method() + row.path(), row));
        return forms.values();
    }

    static List<Row> sentForms() {
        return forms().stream().filter(row -> !row.isSafe()).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingBreaksIt(Row row) throws Exception {
        Map<String, String> names = household.make(row.object(), people);
        for (String text : ODD) {
            for (String field : row.fields().keySet()) {
                assertThat(send(row, names, Map.of(field, text)))
                        .as("%s=%s", field, URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .isLessThan(500);
            }
        }
    }

    /** As if a script had made the form: who it is, where they are and what they may do stands in every field that might be one. */
    @ParameterizedTest
    @MethodSource("sentForms")
    void whatItSaysOfSomebodyElseLandsNowhere(Row row) throws Exception {
        TestViewer other = viewers.open(Role.TEACHER);
        List<UUID> ids = List.of(
                other.person().value(),
                other.viewer().course().value(),
                UUID.fromString(
                        household.make("recording", Map.of(Asker.OWNER, other)).get("recording")));
        Map<String, String> names = household.make(row.object(), people);
        Map<UUID, Map<String, Integer>> before = ids.stream().collect(Collectors.toMap(id -> id, this::places));

        assertThat(send(row, names, claims(row, ids)))
                .isEqualTo(row.answers().get(row.welcome().orElseThrow()));

        assertThat(ids.stream().collect(Collectors.toMap(id -> id, this::places)))
                .isEqualTo(before);
        assertThat(administrators()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("sentForms")
    void whatIsNoFormIsNotReadAsOne(Row row) throws Exception {
        Map<String, String> names = household.make(row.object(), people);
        String form = form(row, names);
        for (String field : row.fields().keySet()) {
            assertThat(post(row, names, "application/x-www-form-urlencoded", field + "=half%ED%A0%BD&" + form))
                    .as("half a character in %s", field)
                    .isEqualTo(400);
        }
        for (String type : List.of("application/xml", "application/json", "multipart/form-data")) {
            assertThat(post(row, names, type, "<x>" + form)).as(type).isBetween(200, 499);
        }
        for (String broken : List.of("%zz=1", "=&=&&%00=%00", "x[=1&y]=2&z[0][1]=3")) {
            assertThat(post(row, names, "application/x-www-form-urlencoded", broken + "&" + form))
                    .as(broken)
                    .isBetween(200, 499);
        }
        assertThat(post(row, names, "application/x-www-form-urlencoded; charset=nonsense", form))
                .isBetween(200, 499);
        assertThat(post(row, names, "application/x-www-form-urlencoded", form + "&much=" + "x".repeat(1200 * 1024)))
                .isEqualTo(413);
    }

    /** What lies in one thing is not found through another, although both are the same person's. */
    @ParameterizedTest
    @MethodSource("nested")
    void whatBelongsToAnotherThingIsNotFoundThroughThisOne(Row row) throws Exception {
        Map<String, String> names = new HashMap<>(household.make(row.object(), people));
        names.put(innermost(row), household.make(row.object(), people).get(innermost(row)));
        Map<String, Integer> before = places(UUID.fromString(names.get(innermost(row))));

        assertThat(send(row, names, Map.of())).isIn(UNFOUND.getOrDefault(row.path(), List.of(404, 409)));
        assertThat(places(UUID.fromString(names.get(innermost(row)))))
                .as("it is still there")
                .isEqualTo(before);
    }

    static List<Row> nested() {
        return AccessTable.rows().stream()
                .filter(row ->
                        row.path().matches(".*\\{.*\\{.*") && row.welcome().isPresent())
                .filter(row -> !innermost(row).equals("person") && !isSideBySide(row))
                .toList();
    }

    /** Two of a kind, of which neither lies in the other. */
    private static boolean isSideBySide(Row row) {
        String name = "{" + innermost(row) + "}";
        return row.path().indexOf(name) != row.path().lastIndexOf(name);
    }

    private static String innermost(Row row) {
        return row.path().substring(row.path().lastIndexOf('{') + 1, row.path().lastIndexOf('}'));
    }

    /** Whoever may not see a thing cannot tell it from one that there is not. */
    @ParameterizedTest
    @MethodSource("hidden")
    void whatIsHiddenReadsLikeWhatIsNotThere(Row row) throws Exception {
        Map<String, String> names = household.make(row.object(), people);
        String hidden = fill(row.path(), names);
        String nothing = fill(row.path(), household.make("no such thing", people));

        assertThat(read(hidden, people.get(Asker.PEER))).isEqualTo(read(nothing, people.get(Asker.PEER)));
    }

    static Collection<Row> hidden() {
        Map<String, Row> hidden = new LinkedHashMap<>();
        AccessTable.rows().stream()
                .filter(row -> row.method().equals("GET")
                        && row.path().contains("{")
                        && row.welcome().isPresent())
                .filter(row ->
                        row.answers().get(Asker.PEER) == 404 && row.sent().isEmpty())
                .forEach(row -> hidden.putIfAbsent(row.path(), row));
        return hidden.values();
    }

    private String read(String address, TestViewer viewer) throws Exception {
        var answer = mvc.perform(request(HttpMethod.GET, URI.create("http://localhost" + address))
                        .with(viewer))
                .andReturn()
                .getResponse();
        return answer.getStatus() + " " + answer.getHeaderNames() + answer.getContentAsString();
    }

    private static Map<String, String> claims(Row row, List<UUID> ids) {
        Map<String, String> claims = new LinkedHashMap<>();
        List<List<String>> fields = List.of(
                List.of("person", "personId", "person_id", "owner", "author", "viewer.person", "with", "sharedWith"),
                List.of("course", "courseId", "course_id", "tenant", "tenantId", "viewer.course"),
                List.of("recording", "recordingId", "lesson", "subjectId"));
        for (int kind = 0; kind < ids.size(); kind++) {
            for (String field : fields.get(kind)) {
                claims.put(field, ids.get(kind).toString());
            }
        }
        claims.putAll(Map.of("role", "ADMINISTRATOR", "viewer.role", "ADMINISTRATOR", "state", "PLAYABLE"));
        claims.keySet().removeAll(row.fields().keySet());
        return claims;
    }

    private Map<String, Integer> places(UUID id) {
        String sql = db.sql(COLUMNS).query(String.class).list().stream()
                .map(column -> column.split("\\.", -1))
                .map(column -> "select '%s.%s', count(*) from %s where %s = :id"
                        .formatted(column[0], column[1], column[0], column[1]))
                .collect(Collectors.joining(" union all "));
        Map<String, Integer> places = new LinkedHashMap<>();
        db.sql(sql).param("id", id).query(row -> {
            places.put(row.getString(1), row.getInt(2));
        });
        return places;
    }

    private int administrators() {
        return db.sql(ROLES)
                .param(
                        "people",
                        people.values().stream()
                                .map(each -> each.person().value())
                                .toList())
                .query(Integer.class)
                .single();
    }

    private int send(Row row, Map<String, String> names, Map<String, String> instead) throws Exception {
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(row.method()), URI.create("http://localhost" + fill(row.path(), names)));
        fields(row, names, instead).forEach(request::param);
        return mvc.perform(request.with(sender(row))).andReturn().getResponse().getStatus();
    }

    private static Map<String, String> fields(Row row, Map<String, String> names, Map<String, String> instead) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.fields().forEach((name, value) -> fields.put(name, fill(value, names)));
        fields.putAll(instead);
        return fields;
    }

    private static String form(Row row, Map<String, String> names) {
        return fields(row, names, Map.of()).entrySet().stream()
                .flatMap(field ->
                        Stream.of(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private int post(Row row, Map<String, String> names, String type, String body)
            throws IOException, InterruptedException {
        TestViewer sender = sender(row);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + fill(row.path(), names)))
                .header("Cookie", BrowserBinding.COOKIE + "=" + sender.browserSecret())
                .header("Second-Look-Launch", sender.selector())
                .header("X-CSRF-Token", sender.csrfToken())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private TestViewer sender(Row row) {
        return people.get(row.welcome().orElseThrow());
    }
}
