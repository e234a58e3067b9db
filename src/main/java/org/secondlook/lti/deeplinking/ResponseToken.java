package org.secondlook.lti.deeplinking;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.secondlook.foundation.Secrets;
import org.secondlook.lti.keys.ToolKeys;
import org.springframework.stereotype.Component;

/**
 * Signs what somebody has chosen (LTI deep linking 2.0, section 4.5): {@code {"iss": "client", "aud": "https://lms", "nonce": "…",
 * "…/message_type": "LtiDeepLinkingResponse", "…/content_items": […]}}.
 */
@Component
class ResponseToken {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ToolKeys keys;
    private final ContentItems items;
    private final Clock clock;

    ResponseToken(ToolKeys keys, ContentItems items, Clock clock) {
        this.keys = keys;
        this.items = items;
        this.clock = clock;
    }

    String sign(KeptRequest request, LinkAnswer answer) {
        return keys.sign(claims(request, answer));
    }

    private JWTClaimsSet claims(KeptRequest request, LinkAnswer answer) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(request.asker().clientId())
                .audience(request.asker().issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("nonce", Secrets.next()) // Canvas takes each once
                .claim(LTI + "deployment_id", request.asker().deploymentId())
                .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                .claim(LTI + "version", "1.3.0")
                .claim(DEEP_LINKING + "content_items", contentOf(request, answer));
        if (request.data() != null) {
            claims.claim(DEEP_LINKING + "data", request.data());
        }
        if (answer.problem() != null) {
            claims.claim(DEEP_LINKING + "errormsg", answer.problem());
        }
        return claims.build();
    }

    private List<Map<String, Object>> contentOf(KeptRequest request, LinkAnswer answer) {
        return answer.items().stream().map(item -> items.of(item, request)).toList();
    }
}
