package org.secondlook.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.deeplinking.TestRequests.request;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.TestPlatform;
import org.secondlook.lti.deeplinking.LinkItem.Column;
import org.secondlook.lti.deeplinking.LinkItem.Window;
import org.secondlook.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes back to a platform, claim by claim. */
class ResponseTokenTest {

    private static final RSAKey KEY = TestPlatform.newKey("the-tools-key");
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final LinkItem PLAIN =
            new LinkItem("Talk", null, Map.of(), null, Window.ALWAYS, Window.ALWAYS, null);

    private final SettableClock clock = new SettableClock();
    private final ResponseToken tokens = new ResponseToken(
            () -> KEY,
            new ContentItems(new SecondLookProperties(URI.create("https://tool.example.org"), Path.of("data"))),
            clock);

    @Test
    void saysWhoAnswersWhomAndWhen() {
        JsonNode claims = claims(request(), PLAIN);
        long now = clock.instant().getEpochSecond();

        assertThat(claims.get("iss").stringValue()).isEqualTo(TestPlatform.CANVAS.clientId());
        assertThat(claims.get("aud").stringValue()).isEqualTo(TestPlatform.CANVAS.issuer());
        assertThat(claims.get("iat").longValue()).isEqualTo(now);
        assertThat(claims.get("exp").longValue()).isEqualTo(now + 300);
        assertThat(claims.get(LTI + "deployment_id").stringValue()).isEqualTo(TestPlatform.CANVAS.deploymentId());
        assertThat(claims.get(LTI + "message_type").stringValue()).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.get(LTI + "version").stringValue()).isEqualTo("1.3.0");
    }

    @Test
    void isSignedWithTheToolsKeyAndSaysWhich() throws Exception {
        SignedJWT token = SignedJWT.parse(sign(request(), LinkAnswer.of(List.of(PLAIN))));

        assertThat(token.verify(new RSASSAVerifier(KEY.toRSAPublicKey()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo("the-tools-key");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    }

    @Test
    void hasANonceThatNobodyCanGuess() {
        String one = claims(request(), PLAIN).get("nonce").stringValue();
        String other = claims(request(), PLAIN).get("nonce").stringValue();

        assertThat(one).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(other);
    }

    @ParameterizedTest
    @MethodSource
    void bringsTheDataBackToTheLetter(String data) {
        assertThat(claims(request().with(data), PLAIN).get(DL + "data").stringValue())
                .isEqualTo(data);
    }

    static List<String> bringsTheDataBackToTheLetter() {
        return List.of(
                "909708",
                "",
                " {\"op\":\"</script><b>&amp;\"}\r\n\t",
                "é 😀 \u2028 \u202E أمينة \u0001",
                "0123456789".repeat(1024));
    }

    @Test
    void bringsNoDataWhereNoneWasSent() {
        assertThat(claims(request(), PLAIN).has(DL + "data")).isFalse();
    }

    @Test
    void nothingChosenIsAnEmptyList() {
        JsonNode claims = claims(request(), LinkAnswer.nothing());

        assertThat(claims.get(DL + "content_items").isArray()).isTrue();
        assertThat(claims.get(DL + "content_items")).isEmpty();
        assertThat(claims.has(DL + "errormsg")).isFalse();
    }

    @Test
    void saysWhyNothingCouldBeChosen() {
        JsonNode claims = claims(request(), LinkAnswer.impossible("No links here."));

        assertThat(claims.get(DL + "errormsg").stringValue()).isEqualTo("No links here.");
        assertThat(claims.get(DL + "content_items")).isEmpty();
    }

    @Test
    void aLinkCarriesAllThatIsKnownOfIt() {
        JsonNode item = item(request().of(ProductFamily.CANVAS), whole());

        assertThat(item).isEqualTo(JsonMapper.shared().readTree("""
                {
                  "type": "ltiResourceLink",
                  "title": "Talk & \\"quiet\\"",
                  "text": "Who talks?",
                  "icon": {"url": "https://tool.example.org/icon.svg"},
                  "url": "https://tool.example.org/lti/launch",
                  "custom": {"task": "17"},
                  "lineItem": {
                    "label": "Talk",
                    "scoreMaximum": 1,
                    "resourceId": "17",
                    "tag": "completion",
                    "submissionReview": {"reviewableStatus": ["Completed"]}
                  },
                  "available": {"startDateTime": "2027-01-01T00:00:00Z"},
                  "submission": {"endDateTime": "2027-01-31T23:59:59Z"}
                }
                """));
    }

    @Test
    void moodleGetsNeitherAddressNorDates() {
        JsonNode item = item(request().of(ProductFamily.MOODLE), whole());

        assertThat(item.has("url")).isFalse();
        assertThat(item.has("available")).isFalse();
        assertThat(item.has("submission")).isFalse();
        assertThat(item.get("custom").get("task").stringValue()).isEqualTo("17");
        assertThat(item.get("lineItem").get("resourceId").stringValue()).isEqualTo("17");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MOODLE")
    void everybodyElseGetsWhatTheSpecificationHas(ProductFamily family) {
        assertThat(item(request().of(family), whole()).has("url")).isTrue();
        assertThat(item(request().of(family), whole()).has("submission")).isTrue();
    }

    @Test
    void bringsNoColumnWhereNoneIsTaken() {
        assertThat(item(request().withoutColumns(), whole()).has("lineItem")).isFalse();
    }

    @Test
    void saysNothingOfWhatIsOpen() {
        JsonNode item = item(request(), PLAIN);

        assertThat(item.propertyNames()).containsExactlyInAnyOrder("type", "title", "url", "custom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.00", "100", "1000", "2.5", "0.25"})
    void writesPointsAsPeopleDo(String points) {
        var column = new Column("Talk", new BigDecimal(points), "17", "completion", List.of());
        var link = new LinkItem("Talk", null, Map.of(), column, Window.ALWAYS, Window.ALWAYS, null);

        String json = payload(request(), LinkAnswer.of(List.of(link)));

        assertThat(json)
                .contains("\"scoreMaximum\":"
                        + new BigDecimal(points).stripTrailingZeros().toPlainString() + ",");
        assertThat(json).doesNotContain("submissionReview");
    }

    private static LinkItem whole() {
        return new LinkItem(
                "Talk & \"quiet\"",
                "Who talks?",
                Map.of("task", "17"),
                new Column("Talk", BigDecimal.ONE, "17", "completion", List.of("Completed")),
                new Window(Instant.parse("2027-01-01T00:00:00Z"), null),
                new Window(null, Instant.parse("2027-01-31T23:59:59Z")),
                URI.create("https://tool.example.org/icon.svg"));
    }

    private JsonNode item(TestRequests request, LinkItem link) {
        return claims(request, link).get(DL + "content_items").get(0);
    }

    private JsonNode claims(TestRequests request, LinkItem link) {
        return claims(request, LinkAnswer.of(List.of(link)));
    }

    private JsonNode claims(TestRequests request, LinkAnswer answer) {
        return JsonMapper.shared().readTree(payload(request, answer));
    }

    private String payload(TestRequests request, LinkAnswer answer) {
        try {
            return SignedJWT.parse(sign(request, answer)).getPayload().toString();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    private String sign(TestRequests request, LinkAnswer answer) {
        return tokens.sign(KeptRequest.of(request.launch(), request.message(), clock.instant()), answer);
    }
}
