package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What the school with Moodle's manners sends has the shape of what a real Moodle sent. */
class MoodleShapesTest extends OnCampus {

    private static final String LINE_ITEMS = "/campus/moodle/lti/courses/2/line-items";

    @Test
    void aLaunch() {
        assertThat(Shape.of(launch(moodle(), "amara"))).isEqualTo(Shape.captured("moodle-launch.json"));
    }

    @Test
    void aRequestToChooseContent() {
        var captured = Shape.captured("moodle-deep-linking.json");
        // This course has activities of the tool already; the captured one had none, and so announced no roster.
        captured.put(
                "/https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice/context_memberships_url", "STRING");
        captured.put("/https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice/service_versions[]", "STRING");
        captured.put("/https://purl.imsglobal.org/spec/lti/claim/custom/context_memberships_url", "STRING");

        var initiation = fields(perform(get("/campus/moodle/as/leila/activities/new/launch")));
        var claims = claims(moodle(), authorize(moodle(), authenticationRequest(initiation)));

        assertThat(Shape.of(claims)).isEqualTo(captured);
    }

    @Test
    void anAccessToken() {
        var answer = askForToken(moodle(), TOOL.sign(assertion(moodle()).build()), Scopes.SCORE, Scopes.RESULT_READ);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(Shape.of(json(answer))).isEqualTo(Shape.captured("moodle-token.json"));
    }

    @Test
    void lineItems() {
        var created = perform(post(LINE_ITEMS)
                .header("Authorization", "Bearer " + token(moodle(), Scopes.LINE_ITEM))
                .header("Content-Type", Service.WRITE_LINE_ITEM.mediaType())
                .content("""
                        {"label": "Shape", "scoreMaximum": 10, "resourceId": "shape", "tag": "t", "resourceLinkId": "1"}
                        """));
        assertThat(created.getStatus()).isEqualTo(201);

        var answer = perform(get(LINE_ITEMS + "?resource_id=shape")
                .header("Authorization", "Bearer " + token(moodle(), Scopes.LINE_ITEM_READ))
                .header("Accept", Service.LIST_LINE_ITEMS.mediaType()));

        var captured = Shape.captured("moodle-line-items.json");
        captured.remove("[]/ltiLinkId");
        assertThat(Shape.of(json(answer))).isEqualTo(captured);
        perform(service(HttpMethod.DELETE, json(created).get("id").asString(), token(moodle(), Scopes.LINE_ITEM)));
    }

    @Test
    void aRoster() {
        var answer = perform(get("/campus/moodle/lti/courses/2/members")
                .header("Authorization", "Bearer " + token(moodle(), Scopes.MEMBERS_READ)));

        assertThat(answer.getContentType()).isEqualTo(Service.LIST_MEMBERS.mediaType() + "; charset=utf-8");
        assertThat(Shape.of(json(answer))).isEqualTo(Shape.captured("moodle-roster.json"));
    }

    @Test
    void aRefusalOfAService() {
        var answer = perform(post(LINE_ITEMS)
                .header("Authorization", "Bearer " + token(moodle(), Scopes.LINE_ITEM))
                .header("Content-Type", "application/json")
                .content("{}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Shape.of(json(answer))).isEqualTo(Shape.captured("moodle-refusal.json"));
    }
}
