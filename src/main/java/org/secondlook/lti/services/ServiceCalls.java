package org.secondlook.lti.services;

import java.io.IOException;
import org.secondlook.lti.Platform;
import org.secondlook.lti.http.Request;
import org.springframework.stereotype.Component;

/** Calls a platform's services with a token, and once more with a new one when the first is refused. */
@Component
class ServiceCalls {

    private static final int UNAUTHORIZED = 401;

    private final AccessTokens tokens;
    private final PlatformHttp http;

    ServiceCalls(AccessTokens tokens, PlatformHttp http) {
        this.tokens = tokens;
        this.http = http;
    }

    Answer send(Platform platform, Scope scope, Request request) throws IOException, ServiceException {
        http.vet(platform, request.address());
        AccessToken token = tokens.get(platform, scope);
        Answer answer = send(platform, request, token);
        if (answer.status() == UNAUTHORIZED) {
            tokens.forget(token, platform, scope);
            answer = send(platform, request, tokens.get(platform, scope));
        }
        return answer;
    }

    private Answer send(Platform platform, Request request, AccessToken token) throws IOException, ServiceException {
        return http.send(request.with("Authorization", "Bearer " + token.value()), platform);
    }
}
