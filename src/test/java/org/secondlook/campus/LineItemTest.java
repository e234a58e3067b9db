package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class LineItemTest extends OnCampus {

    private static final String ITEM = Service.WRITE_LINE_ITEM.mediaType();
    private static final String CONTAINER = Service.LIST_LINE_ITEMS.mediaType();

    @Test
    void aColumnIsMadeReadChangedAndRemoved() {
        var made = create(moodle(), "{\"label\":\"Streak\",\"scoreMaximum\":5,\"tag\":\"extra\",\"unknown\":true}");
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(json(made).get("unknown").asBoolean()).isTrue();

        String address = json(made).get("id").asString();
        var read = call(moodle(), HttpMethod.GET, address, "");
        assertThat(json(read).get("label").asString()).isEqualTo("Streak");
        assertThat(json(read).has("unknown")).isFalse();

        var changed = call(moodle(), HttpMethod.PUT, address, "{\"label\":\"Renamed\",\"scoreMaximum\":10}");
        assertThat(json(changed).get("label").asString()).isEqualTo("Renamed");

        assertThat(call(moodle(), HttpMethod.DELETE, address, "").getStatus()).isEqualTo(204);
        assertThat(call(moodle(), HttpMethod.GET, address, "").getStatus()).isEqualTo(404);
    }

    @Test
    void aNewMaximumRescalesTheGrades() {
        String column = column(moodle(), 5);
        moodle().course().gradebook().record(column, new Gradebook.Grade("5", 4.0, null, clock.instant()));

        String address =
                moodle().serviceManners().lineItem(moodle().course(), column).toString();
        call(moodle(), HttpMethod.PUT, address, "{\"label\":\"Fresh\",\"scoreMaximum\":10}");

        assertThat(moodle().course().gradebook().grade(column, "5").points()).isEqualTo(8.0);
    }

    @ParameterizedTest
    @CsvSource({"moodle, 403, 403", "canvas, 412, 401"})
    void thePlatformsRefuseInTheirOwnWay(String key, int unknownActivity, int columnOfActivity) {
        School school = schools.get(key);

        assertThat(create(school, "{\"label\":\"x\",\"scoreMaximum\":1,\"resourceLinkId\":\"9999\"}")
                        .getStatus())
                .isEqualTo(unknownActivity);
        String coupled = school.serviceManners().lineItem(school.course(), "1").toString();
        assertThat(call(school, HttpMethod.DELETE, coupled, "").getStatus()).isEqualTo(columnOfActivity);
        assertThat(create(school, "{\"scoreMaximum\":1}").getStatus()).isEqualTo(400);
        assertThat(create(school, "not json").getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ims.lis.v2.lineitemcontainer+json, 200",
        "application/json, 400",
        "*/*, 400",
        "'application/vnd.ims.lis.v2.lineitemcontainer+json, application/json', 400",
    })
    void moodleListsColumnsForWhoAcceptsTheOneRightType(String accept, int status) {
        var call = service(HttpMethod.GET, list(""), token(moodle(), Scopes.LINE_ITEM_READ))
                .header("Accept", accept);

        assertThat(perform(call).getStatus()).isEqualTo(status);
    }

    @Test
    void readingIsNotWriting() {
        var call = service(HttpMethod.POST, list(""), token(moodle(), Scopes.LINE_ITEM_READ))
                .header("Content-Type", ITEM)
                .content("{\"label\":\"x\",\"scoreMaximum\":1}");

        assertThat(perform(call).getStatus()).isEqualTo(401);
    }

    @Test
    void columnsAreFoundByTheirActivity() {
        var found = json(listed("&resource_link_id=2"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("label").asString()).startsWith("Module 2");
    }

    @Test
    void theNextLinkOfMoodlesColumnsHasCurlyQuotes() {
        String link = listed("&limit=1").getHeader("Link");

        String decoded = new String(link.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(decoded).endsWith("?type_id=1&amp;limit=1&amp;from=1>; rel=\u201cnext\u201d");
    }

    @Test
    void canvasListsFiftyColumnsAtMostHoweverManyAreAskedFor() {
        List<String> columns =
                Stream.generate(() -> column(canvas(), 1)).limit(60).toList();
        try {
            var first = perform(service(
                            HttpMethod.GET,
                            canvas().serviceManners().lineItems(canvas().course()) + "?limit=100",
                            token(canvas(), Scopes.LINE_ITEM))
                    .header("Accept", CONTAINER));

            assertThat(json(first)).hasSize(50);
            assertThat(first.getHeader("Link")).contains("?page=2&per_page=50>; rel=\"next\"");
        } finally {
            columns.forEach(canvas().course().gradebook()::remove);
        }
    }

    @Test
    void thereIsNoOtherCourse() {
        String elsewhere = CAMPUS + "/moodle/lti/courses/999/line-items?type_id=1";
        var call = service(HttpMethod.GET, elsewhere, token(moodle(), Scopes.LINE_ITEM));

        assertThat(perform(call).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse create(School school, String body) {
        return call(
                school,
                HttpMethod.POST,
                school.serviceManners().lineItems(school.course()).toString(),
                body);
    }

    private MockHttpServletResponse call(School school, HttpMethod method, String address, String body) {
        var call = service(method, address, token(school, Scopes.LINE_ITEM));
        Map<HttpMethod, String> header = Map.of(HttpMethod.GET, "Accept");
        return perform(
                call.header(header.getOrDefault(method, "Content-Type"), ITEM).content(body));
    }

    private MockHttpServletResponse listed(String query) {
        return perform(service(HttpMethod.GET, list(query), token(moodle(), Scopes.LINE_ITEM))
                .header("Accept", CONTAINER));
    }

    private String list(String query) {
        return moodle().serviceManners().lineItems(moodle().course()) + query;
    }
}
