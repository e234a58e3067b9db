package org.secondlook.lti.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondlook.lti.TestPlatform;

/** The claims of one notice, good ones unless a test spoils them. */
final class TestNotice {

    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private final TestPlatform platform;
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private TestNotice(TestPlatform platform, String type, Instant now) {
        this.platform = platform;
        with("iss", platform.issuer());
        with("aud", platform.clientId());
        with("iat", now.getEpochSecond());
        with("exp", now.getEpochSecond() + 3600);
        with("nonce", UUID.randomUUID().toString());
        with(LTI + "version", "1.3.0");
        with(LTI + "deployment_id", platform.deploymentId());
        with(LTI + "notice", Map.of("id", "n1", "timestamp", now.toString(), "type", type));
    }

    static TestNotice hello(TestPlatform platform, Instant now) {
        return new TestNotice(platform, "LtiHelloWorldNotice", now);
    }

    static TestNotice copy(TestPlatform platform, String copy, String origin, Instant now) {
        return new TestNotice(platform, "LtiContextCopyNotice", now)
                .with(LTI + "context", Map.of("id", copy, "title", "Next term"))
                .with(LTI + "origin_contexts", List.of(origin));
    }

    TestNotice with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    TestNotice without(String claim) {
        claims.remove(claim);
        return this;
    }

    String jwt() {
        return platform.sign(claims);
    }

    static String message(String... jwts) {
        StringBuilder notices = new StringBuilder();
        for (String jwt : jwts) {
            notices.append(notices.isEmpty() ? "" : ",")
                    .append("{\"jwt\":\"")
                    .append(jwt)
                    .append("\"}");
        }
        return "{\"notices\":[" + notices + "]}";
    }
}
