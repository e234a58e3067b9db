package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** A copied course is another course with the same tasks: that is how a new term begins. */
class CourseCopyTest extends OnCampus {

    @Autowired
    SecondLookProperties settings;

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void aCopyHasTheSameLinksUnderNewIds(String key) {
        School school = schools.get(key);
        Activity placed = school.course().place(item());

        Course copy = copy(school.course());

        assertThat(copy.title()).isEqualTo(school.course().title() + " copy");
        assertThat(copy.id()).isNotEqualTo(school.course().id());
        Activity copied = copy.activities().get(copy.activities().size() - 1);
        assertThat(copied.id()).isNotEqualTo(placed.id());
        assertThat(copied)
                .usingRecursiveComparison()
                .ignoringFields("id", "history")
                .isEqualTo(placed);
        var before = school.course().gradebook().itemsOf(placed.id()).get(0);
        var column = copy.gradebook().itemsOf(copied.id()).get(0);
        assertThat(column.id()).isNotEqualTo(before.id());
        assertThat(column)
                .usingRecursiveComparison()
                .ignoringFields("id", "resourceLinkId")
                .isEqualTo(before);
        assertThat(column.tag()).isEqualTo("reflection");
    }

    @Test
    void gradesStayWhereTheyWereGiven() {
        moodle().course().gradebook().record("1", new Gradebook.Grade("5", 1.0, null, clock.instant()));

        Course copy = copy(moodle().course());

        assertThat(copy.gradebook().items())
                .allSatisfy(
                        item -> assertThat(copy.gradebook().grades(item.id())).isEmpty());
    }

    @Test
    void aLaunchFromACopyTellsWhereItCameFromTheNewestFirst() {
        Course first = moodle().course();
        Course second = copy(first);
        Course third = copy(second);

        var claims = launch(third);

        assertThat(claims.get(Claims.CONTEXT).get("id").asString()).isEqualTo(third.id());
        assertThat(claims.get(Claims.CUSTOM).get("context_id_history").asString())
                .isEqualTo(second.id() + "," + first.id());
        assertThat(claims.get(Claims.CUSTOM).get("resource_link_id_history").asString())
                .isEqualTo("$ResourceLink.id.history");
        assertThat(launch(first).get(Claims.CUSTOM).get("context_id_history").asString())
                .isEmpty();
    }

    @Test
    void canvasTellsItOfTheLinkToo() {
        Course copy = copy(canvas().course());

        var custom = launch(copy).get(Claims.CUSTOM);

        assertThat(custom.get("context_id_history").asString())
                .isEqualTo(canvas().course().id());
        assertThat(custom.get("resource_link_id_history").asString())
                .isEqualTo(canvas().course().activities().get(0).id());
    }

    @Test
    void theServicesKnowTheCopyAsACourseOfItsOwn() {
        Course copy = copy(moodle().course());

        var found = perform(
                service(HttpMethod.GET, moodle().serviceManners().lineItems(copy), token(moodle(), Scopes.LINE_ITEM))
                        .header("Accept", Service.LIST_LINE_ITEMS.mediaType()));

        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(json(found)).hasSize(copy.gradebook().items().size());
        assertThat(json(found).get(0).get("id").asString()).startsWith(CAMPUS + "/moodle/lti/courses/" + copy.id());
    }

    @Test
    void aCopyHasPagesOfItsOwnAndTheOldAddressesStay() {
        Course copy = copy(moodle().course());
        String home = "/campus/moodle/as/amara/courses/" + copy.id();

        for (String path : List.of(
                "",
                "/participants",
                "/gradebook",
                "/activities/" + copy.activities().get(0).id())) {
            assertThat(perform(get(home + path)).getStatus()).as(path).isEqualTo(200);
        }
        assertThat(text(perform(get("/campus/moodle/as/amara")))).contains(home);
        assertThat(perform(get("/campus/moodle/as/amara/courses/4711")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void onlyWhoAddsToACourseCopiesIt() {
        assertThat(perform(post("/campus/moodle/as/amara/copies")).getStatus()).isEqualTo(403);
        assertThat(perform(post("/campus/moodle/as/leila/copies").header("Origin", "https://evil.example.org"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(text(perform(get("/campus/moodle/as/amara")))).doesNotContain("Copy this course");
        assertThat(text(perform(get("/campus/moodle/as/leila")))).contains("Copy this course");
    }

    @Test
    void aRestartForgetsNeitherCoursesNorWhatWasPlacedInThem(@TempDir Path folder) {
        var plan = SchoolPlan.all(settings).get(0);
        var before = new School(plan, URI.create(CAMPUS), folder, clock);
        before.course().place(item());
        before.copy(before.course());

        var after = new School(plan, URI.create(CAMPUS), folder, clock);

        assertThat(after.courses())
                .extracting(Course::outline)
                .isEqualTo(before.courses().stream().map(Course::outline).toList());
        assertThat(after.courses()).hasSize(2);
    }

    private Course copy(Course course) {
        Visit lead = new Visit(course.school(), course, course.school().person("leila"));
        var answer = perform(post(URI.create(lead.at("/copies").getPath())));
        assertThat(answer.getStatus()).isEqualTo(302);
        List<Course> courses = course.school().courses();
        Course copy = courses.get(courses.size() - 1);
        assertThat(answer.getRedirectedUrl()).isEqualTo(lead.in(copy).at("").toString());
        return copy;
    }

    private JsonNode launch(Course course) {
        Visit amara = new Visit(course.school(), course, course.school().person("amara"));
        URI start = amara.at("/activities/" + course.activities().get(0).id() + "/launch");
        var request = authenticationRequest(fields(perform(get(URI.create(start.getPath())))));
        return claims(course.school(), authorize(course.school(), request));
    }

    private static ContentItem item() {
        return ContentItem.read(Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Module 9",
                "url",
                TOOL.address() + "/lti/launch?module=9",
                "custom",
                Map.of("module", "9"),
                "lineItem",
                Map.of("scoreMaximum", 2, "resourceId", "module-9", "tag", "reflection")));
    }
}
