package org.secondlook.lti.services;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.lti.Platform;
import org.secondlook.lti.http.Request;
import org.springframework.stereotype.Component;

/** Asks a token endpoint for a token by client credentials (RFC 6749, section 4.4.2; RFC 7523, section 2.2). */
@Component
class TokenRequest {

    private final ClientAssertion assertion;

    TokenRequest(ClientAssertion assertion) {
        this.assertion = assertion;
    }

    /**
     * The request.
     *
     * @param scopes joined by blanks
     */
    Request of(Platform platform, String scopes) {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion.signFor(platform),
                "scope",
                scopes);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Request.post(platform.tokenEndpoint(), "application/x-www-form-urlencoded", body)
                .with("Accept", "application/json");
    }
}
