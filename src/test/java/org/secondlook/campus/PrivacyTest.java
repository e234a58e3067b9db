package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody asks the tool what it keeps: about themselves, or as the administrator about others. */
class PrivacyTest extends OnCampus {

    @ParameterizedTest
    @CsvSource({"moodle, LtiDataPrivacyLaunchRequest", "canvas, DataPrivacyLaunchRequest"})
    void eachPlatformAsksByANameOfItsOwnAndOfNoCourse(String key, String name) {
        School school = key.equals("moodle") ? moodle() : canvas();
        var start = fields(perform(get("/campus/" + key + "/as/mateo/privacy/amara/launch")));

        var claims = claims(school, authorize(school, authenticationRequest(start)));

        assertThat(claims.get(Claims.MESSAGE_TYPE).asString()).isEqualTo(name);
        assertThat(claims.get(Claims.FOR_USER).get("user_id").asString())
                .isEqualTo(school.person("amara").subject());
        assertThat(claims.get("sub").asString())
                .isEqualTo(school.person("mateo").subject());
        assertThat(claims.has(Claims.CONTEXT)).isFalse();
        assertThat(claims.has(Claims.RESOURCE_LINK)).isFalse();
    }

    @Test
    void onlyAdministratorsAskAboutOthers() {
        assertThat(text(perform(get("/campus/moodle/as/amara/participants"))))
                .contains("/as/amara/privacy/amara\"")
                .doesNotContain("/privacy/tomas");
        assertThat(text(perform(get("/campus/moodle/as/mateo/participants")))).contains("/as/mateo/privacy/tomas\"");
        assertThat(perform(get("/campus/moodle/as/amara/privacy/amara")).getStatus())
                .isEqualTo(200);
        for (String path : new String[] {"", "/launch"}) {
            assertThat(perform(get("/campus/moodle/as/amara/privacy/tomas" + path))
                            .getStatus())
                    .isEqualTo(403);
        }
    }
}
