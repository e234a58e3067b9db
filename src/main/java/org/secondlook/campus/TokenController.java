package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint: an access token for a signed assertion (LTI security 1.0, section 4.1). */
@RestController
@Profile("demo")
class TokenController {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Schools schools;
    private final ClientAssertions assertions;
    private final ServiceDesk desk;

    TokenController(Schools schools, ClientAssertions assertions, ServiceDesk desk) {
        this.schools = schools;
        this.assertions = assertions;
        this.desk = desk;
    }

    @PostMapping("/campus/{school}/lti/token")
    ResponseEntity<byte[]> create(@PathVariable("school") String key, HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, asked(request));
        return desk.serve(school, call, () -> answer(school, call));
    }

    /** What is worth showing of the form: not the assertion, with which anybody could ask. */
    private static byte[] asked(HttpServletRequest request) {
        String scope = request.getParameter("scope");
        return ("scope=" + (scope == null ? "" : scope)).getBytes(StandardCharsets.UTF_8);
    }

    private Reply answer(School school, Call call) {
        ServiceManners manners = school.serviceManners();
        String assertion = call.parameter("client_assertion");
        if (assertion == null
                || !"client_credentials".equals(call.parameter("grant_type"))
                || !ASSERTION_TYPE.equals(call.parameter("client_assertion_type"))) {
            return manners.tokenRefused("invalid_request", "assertion or grant type missing");
        }
        ClientAssertions.Objection objection = assertions.objection(school, assertion);
        return objection == null
                ? grant(school, call.parameter("scope"))
                : manners.tokenRefused(objection.error(), objection.description());
    }

    /** Grants what was asked for and may be had; nothing of it, and the request is refused. */
    private static Reply grant(School school, @Nullable String asked) {
        Set<String> scopes = new LinkedHashSet<>(school.tool().scopes());
        scopes.retainAll(Set.of((asked == null ? "" : asked).split(" ")));
        if (scopes.isEmpty()) {
            return school.serviceManners().tokenRefused("invalid_scope", "no scope of these may be had");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", school.tokens().issue(scopes, school.weather().now()));
        body.put("token_type", "Bearer");
        body.put("expires_in", AccessTokens.LIFETIME.toSeconds());
        body.put("scope", String.join(" ", scopes));
        return Reply.of(200, school.serviceManners().tokenMediaType(), body);
    }
}
