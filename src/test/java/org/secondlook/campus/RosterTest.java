package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class RosterTest extends OnCampus {

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void listsTheEnrolledByLastNameAndNoAdministrator(String school) {
        assertThat(names(roster(schools.get(school), "")))
                .containsExactly("Leila Haddad", "Yuki Hayashi", "Tomás Lindqvist", "Amara Okafor", "Priya Raman");
    }

    @Test
    void inMoodleTheCoachIsALearnerByAShortName() {
        assertThat(roles(moodle(), "Priya Raman")).containsExactly("Learner");
        assertThat(roles(moodle(), "Leila Haddad")).containsExactly("Instructor");
    }

    @Test
    void inCanvasTheCoachHasBothRolesInFull() {
        assertThat(roles(canvas(), "Priya Raman")).containsExactly(Roles.INSTRUCTOR, Roles.ASSISTANT);
        assertThat(roles(canvas(), "Amara Okafor")).containsExactly(Roles.LEARNER);
    }

    @Test
    void moodlePagesWhenAskedToAndItsNextLinkForgetsTheRole() {
        assertThat(roster(moodle(), "").getHeader("Link")).isNull();

        var first = roster(moodle(), "?role=Learner&limit=3");
        assertThat(names(first)).containsExactly("Yuki Hayashi", "Tomás Lindqvist", "Amara Okafor");
        assertThat(first.getHeader("Link"))
                .isEqualTo("<" + CAMPUS + "/moodle/lti/courses/2/members?limit=3&from=3>; rel=\"next\"");

        var last = roster(moodle(), "?limit=3&from=3");
        assertThat(names(last)).containsExactly("Amara Okafor", "Priya Raman");
        assertThat(last.getHeader("Link")).isNull();
    }

    @Test
    void canvasPagesAlways() {
        assertThat(roster(canvas(), "").getHeader("Link"))
                .contains("per_page=50", "rel=\"last\"")
                .doesNotContain("rel=\"next\"");

        assertThat(roster(canvas(), "?limit=100").getHeader("Link"))
                .contains("per_page=50")
                .doesNotContain("per_page=100");

        var first = roster(canvas(), "?limit=2");
        assertThat(names(first)).hasSize(2);
        assertThat(first.getHeader("Link")).contains("?page=2&per_page=2>; rel=\"next\"");
        assertThat(names(roster(canvas(), "?page=3&per_page=2"))).containsExactly("Priya Raman");
        assertThat(names(roster(canvas(), "?page=9&per_page=2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Instructor",
        "http://purl.imsglobal.org/vocab/lis/v2/membership%23Instructor",
    })
    void aRoleIsAskedForByItsShortNameOrInFull(String role) {
        assertThat(names(roster(moodle(), "?role=" + role))).containsExactly("Leila Haddad");
    }

    @Test
    void moodleSendsWhatItIsAskedForByItsRightNameOnly() {
        var memberships = moodle().serviceManners().memberships(moodle().course());
        String token = token(moodle(), Scopes.MEMBERS_READ);

        assertThat(perform(service(HttpMethod.GET, memberships, token).header("Accept", "application/json"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(perform(service(HttpMethod.GET, memberships, token).header("Accept", "*/*"))
                        .getStatus())
                .isEqualTo(200);
    }

    private MockHttpServletResponse roster(School school, String query) {
        String memberships = school.serviceManners().memberships(school.course()) + query;
        return perform(service(HttpMethod.GET, memberships, token(school, Scopes.MEMBERS_READ))
                .header("Accept", Service.LIST_MEMBERS.mediaType()));
    }

    private static List<String> names(MockHttpServletResponse roster) {
        var names = new ArrayList<String>();
        json(roster)
                .get("members")
                .forEach(member -> names.add(member.get("name").asString()));
        return names;
    }

    private List<String> roles(School school, String name) {
        var roles = new ArrayList<String>();
        for (var member : json(roster(school, "")).get("members")) {
            if (member.get("name").asString().equals(name)) {
                member.get("roles").forEach(role -> roles.add(role.asString()));
            }
        }
        return roles;
    }
}
