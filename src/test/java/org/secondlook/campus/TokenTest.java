package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class TokenTest extends OnCampus {

    private static final String ROSTER = "/campus/canvas/lti/courses/";

    @Test
    void grantsWhatWasAskedForAndMayBeHad() {
        var answer = askForToken(
                canvas(), TOOL.sign(assertion(canvas()).build()), Scopes.SCORE, "https://example.org/bogus");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(json(answer).get("scope").asString()).isEqualTo(Scopes.SCORE);
        assertThat(json(answer).get("expires_in").asInt()).isEqualTo(3600);
    }

    @Test
    void refusesWhenNothingOfItMayBeHad() {
        var answer = askForToken(moodle(), TOOL.sign(assertion(moodle()).build()), "https://example.org/bogus");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void refusesWithoutAnAssertion() {
        var answer = perform(post("/campus/moodle/lti/token").param("grant_type", "client_credentials"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void refusesAnAssertionThatIsNoJwt() {
        assertThat(json(askForToken(moodle(), "garbage", Scopes.SCORE))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_request");
    }

    @Test
    void refusesAnotherClient() {
        assertRefused(TOOL.sign(assertion(canvas()).issuer("somebody").build()));
        assertRefused(TOOL.sign(assertion(canvas()).subject("somebody").build()));
    }

    @Test
    void refusesAForgedSignature() {
        assertRefused(TOOL.forge(assertion(canvas()).build()));
    }

    @Test
    void refusesAnAssertionForAnotherPlatform() {
        assertRefused(TOOL.sign(assertion(canvas())
                .audience(moodle().tokenEndpoint().toString())
                .build()));
    }

    @Test
    void refusesAnExpiredOneAndOneThatHoldsForTooLong() {
        var now = clock.instant();
        assertRefused(TOOL.sign(assertion(canvas())
                .expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))
                .build()));
        assertRefused(TOOL.sign(assertion(canvas())
                .expirationTime(Date.from(now.plus(Duration.ofHours(2))))
                .build()));
        assertRefused(TOOL.sign(assertion(canvas()).expirationTime(null).build()));
        assertRefused(TOOL.sign(assertion(canvas())
                .issueTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .build()));
    }

    @Test
    void refusesTheSameAssertionTwiceAndOneWithoutAnId() {
        String assertion = TOOL.sign(assertion(canvas()).build());
        assertThat(askForToken(canvas(), assertion, Scopes.SCORE).getStatus()).isEqualTo(200);

        assertRefused(assertion);
        assertRefused(TOOL.sign(assertion(canvas()).jwtID(null).build()));
    }

    @Test
    void anUnknownKeyIsAnsweredByMoodleWithSomethingThatIsNoJson() {
        var answer = askForToken(
                moodle(), TOOL.signWithUnknownKey(assertion(moodle()).build()), Scopes.SCORE);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("\"error\" : \"\"kid\" invalid");
    }

    @Test
    void learnsTheToolsNewKeyWhenItMeetsIt() {
        assertThat(token(moodle(), Scopes.SCORE)).isNotEmpty();

        TOOL.rotateKey();

        assertThat(token(moodle(), Scopes.SCORE)).isNotEmpty();
    }

    @Test
    void aTokenOpensOnlyWhatItIsFor() {
        String scores = token(canvas(), Scopes.SCORE);

        assertThat(perform(service(HttpMethod.GET, members(), scores)).getStatus())
                .isEqualTo(401);
        assertThat(perform(service(HttpMethod.GET, members(), "garbage")).getStatus())
                .isEqualTo(401);
        assertThat(perform(get(members())).getStatus()).isEqualTo(401);
        assertThat(perform(service(HttpMethod.GET, members(), token(canvas(), Scopes.MEMBERS_READ)))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aTokenExpiresAfterAnHour() {
        String token = token(canvas(), Scopes.MEMBERS_READ);

        clock.advance(Duration.ofMinutes(61));

        assertThat(perform(service(HttpMethod.GET, members(), token)).getStatus())
                .isEqualTo(401);
    }

    @Test
    void aSchoolThatIsDownGivesNoTokens() {
        perform(post("/campus/moodle/weather").param("down", "true"));
        try {
            assertThat(askForToken(moodle(), TOOL.sign(assertion(moodle()).build()), Scopes.SCORE)
                            .getStatus())
                    .isEqualTo(503);
        } finally {
            perform(post("/campus/moodle/weather"));
        }
        assertThat(token(moodle(), Scopes.SCORE)).isNotEmpty();
    }

    @Test
    void whatWasReceivedIsShownWithoutTheAssertion() {
        String assertion = TOOL.sign(assertion(moodle()).build());
        askForToken(moodle(), assertion, "<script>alert(1)</script>");

        assertThat(text(perform(get("/campus/moodle/received"))))
                .contains("/campus/moodle/lti/token", "scope=&lt;script&gt;")
                .doesNotContain(assertion, "<script>");
    }

    private void assertRefused(String assertion) {
        var answer = askForToken(canvas(), assertion, Scopes.SCORE);
        assertThat(List.of(answer.getStatus(), json(answer).get("error").asString()))
                .isEqualTo(List.of(401, "invalid_client"));
    }

    private String members() {
        return ROSTER + canvas().course().id() + "/members";
    }
}
