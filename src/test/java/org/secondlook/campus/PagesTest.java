package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends OnCampus {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/campus",
                "/campus/moodle",
                "/campus/canvas",
                "/campus/moodle/received",
                "/campus/moodle/as/amara",
                "/campus/moodle/as/amara/activities/1",
                "/campus/moodle/as/amara/participants",
                "/campus/moodle/as/amara/gradebook",
                "/campus/moodle/as/leila/activities/new",
                "/campus/canvas/as/leila/activities/new?placement=editor_button",
                "/campus/canvas/as/leila",
                "/campus/canvas/as/leila/page",
                "/campus/canvas/as/leila/navigation",
                "/campus/new-moodle/as/leila/activities/new",
                "/campus/new-moodle",
                "/campus/new-canvas/as/amara",
                "/campus/moodle/as/mateo/tool",
                "/campus/new-moodle/as/mateo/tool",
                "/campus/new-canvas/as/mateo/tool",
                "/campus/new-moodle/as/mateo/tool/registration?address=http://localhost:8080/lti/register",
                "/campus/new-canvas/as/mateo/tool/registration?address=http://localhost:8080/lti/register",
            })
    void aPageHasATitleOneHeadingAndNoMissingText(String path) {
        var page = perform(get(path));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page))
                .startsWith("<!doctype html>")
                .containsPattern("<title>[^<]+</title>")
                .containsOnlyOnce("<h1>")
                .contains("<main")
                .doesNotContain("??");
    }

    @Test
    void theToolsBareAddressLeadsToTheCampus() {
        var answer = perform(get("/"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(CAMPUS);
    }

    @Test
    void thePageOfAnActivityFramesTheToolWithThePermissionsOfMoodle() {
        String page = text(perform(get("/campus/moodle/as/amara/activities/1")));

        String tool = TOOL.address().toString();
        assertThat(page)
                .contains("src=\"" + CAMPUS + "/moodle/as/amara/activities/1/launch\"")
                .contains("title=\"Module 1: Seeing our own teaching\"")
                .contains("allow=\"microphone " + tool + "; camera " + tool + "; geolocation " + tool + "; midi " + tool
                        + "; encrypted-media " + tool + "; autoplay " + tool + "\"");
    }

    @Test
    void andWithThoseOfCanvas() {
        String activity = canvas().course().activities().get(0).id();

        assertThat(text(perform(get("/campus/canvas/as/amara/activities/" + activity))))
                .contains("allow=\"geolocation *; microphone *; camera *; midi *; encrypted-media *; autoplay *; "
                        + "clipboard-write *; display-capture *\"");
    }

    @Test
    void onlyALeadOrAnAdministratorIsOfferedToAddActivities() {
        assertThat(text(perform(get("/campus/moodle/as/leila")))).contains("activities/new");
        assertThat(text(perform(get("/campus/moodle/as/priya")))).doesNotContain("activities/new");
    }

    @Test
    void theAdministratorIsNoParticipant() {
        assertThat(text(perform(get("/campus/moodle/as/mateo/participants"))))
                .contains("<th scope=\"row\">Leila Haddad</th>")
                .doesNotContain("<th scope=\"row\">Mateo Silva</th>");
    }

    @Test
    void onlyTheCampusFramesItsPagesAndTheyFrameTheTool() {
        var page = perform(get("/campus/moodle/as/amara/activities/1"));

        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(page.getHeader("Content-Security-Policy")).contains("frame-src 'self' " + TOOL.address());
    }
}
