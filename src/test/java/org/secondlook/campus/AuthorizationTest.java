package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Honest platforms are strict; and each is strict in its own way. */
class AuthorizationTest extends OnCampus {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "redirect_uri, http://localhost:9/evil",
        "nonce, ''",
        "scope, openid profile",
        "response_type, code",
        "lti_message_hint, ''",
        "lti_message_hint, '{\"cmid\":1,\"launchid\":\"ltilaunch1_00000000-0000-0000-0000-000000000000\"}'",
    })
    void moodleShowsAnErrorPageThatTheToolNeverSees(String parameter, String value) {
        var page = withOneChanged(moodle(), parameter, value);

        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(text(page)).contains("Invalid request");
        assertThat(fields(page)).isEmpty();
    }

    @Test
    void moodleComparesTheRedirectAddressAsAWhole() {
        var page = withOneChanged(moodle(), "redirect_uri", TOOL.address() + "/lti/launch?x=1");

        assertThat(fields(page)).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "client_id, nope, unauthorized_client",
        "login_hint, 3, access_denied",
        "response_mode, query, invalid_request",
        "prompt, login, invalid_request",
    })
    void moodlePostsOtherErrorsToTheTool(String parameter, String value, String error) {
        var page = withOneChanged(moodle(), parameter, value);

        assertThat(action(page)).isEqualTo(TOOL.address() + "/lti/launch");
        assertThat(fields(page))
                .containsEntry("error", error)
                .containsEntry("state", "the state")
                .doesNotContainKey("id_token");
    }

    @Test
    void moodleDoesNotInsistOnAPromptOrAState() {
        Map<String, String> request = authenticationRequest(initiation(moodle(), "amara"));
        request.remove("prompt");
        request.remove("state");

        assertThat(fields(authorize(moodle(), request))).containsKey("id_token").containsEntry("state", "");
    }

    @Test
    void aLaunchIdOfMoodleIsGoodForOneLaunch() {
        Map<String, String> request = authenticationRequest(initiation(moodle(), "amara"));

        assertThat(fields(authorize(moodle(), request))).containsKey("id_token");
        assertThat(authorize(moodle(), request).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "nonce, '', invalid_request_object",
        "prompt, '', invalid_request_object",
        "scope, openid profile, invalid_request_object",
        "response_mode, query, invalid_request_object",
        "client_id, 12345, unauthorized_client",
        "login_hint, somebody, login_required",
    })
    void canvasPostsItsErrorsToTheTool(String parameter, String value, String error) {
        assertThat(fields(withOneChanged(canvas(), parameter, value)))
                .containsEntry("error", error)
                .containsKey("error_description")
                .doesNotContainKey("id_token");
    }

    @Test
    void canvasShowsAnErrorPageWhereItCannotTrustTheAddress() {
        assertThat(fields(withOneChanged(canvas(), "redirect_uri", "http://localhost:9/evil")))
                .isEmpty();
        assertThat(fields(withOneChanged(canvas(), "lti_message_hint", "forged.by.somebody")))
                .isEmpty();
    }

    @Test
    void aLaunchOfCanvasIsGoodOnce() {
        Map<String, String> request = authenticationRequest(initiation(canvas(), "amara"));

        assertThat(fields(authorize(canvas(), request))).containsKey("id_token");
        assertThat(fields(authorize(canvas(), request))).containsEntry("error", "launch_no_longer_valid");
    }

    @Test
    void aTokenIsSignedWithTheNewKeyAfterARotationAndTheOldKeyStaysPublished() {
        var before = moodle().keys().published().getKeys().get(0).getKeyID();

        moodle().keys().rotate();

        assertThat(launch(moodle(), "amara").get("sub").asString()).isEqualTo("5");
        assertThat(moodle().keys().published().getKeyByKeyId(before)).isNotNull();
        assertThat(moodle().keys().published().getKeys()).hasSize(2);
    }

    private MockHttpServletResponse withOneChanged(School school, String parameter, String value) {
        Map<String, String> request = authenticationRequest(initiation(school, "amara"));
        request.put(parameter, value);
        return authorize(school, request);
    }
}
