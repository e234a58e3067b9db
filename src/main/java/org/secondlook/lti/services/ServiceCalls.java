package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.UnaryOperator;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Reason;
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

    Answer send(Platform platform, Scope scope, URI address, UnaryOperator<HttpRequest.Builder> message)
            throws IOException, ServiceException {
        if (!Reach.permits(platform, address)) {
            throw new ServiceException(new Refused(Reason.UNSAFE_ADDRESS));
        }
        var request = message.apply(HttpRequest.newBuilder(address));
        AccessToken token = tokens.get(platform, scope);
        Answer answer = send(request, token);
        if (answer.status() == UNAUTHORIZED) {
            tokens.forget(token, platform, scope);
            answer = send(request, tokens.get(platform, scope));
        }
        return answer;
    }

    private Answer send(HttpRequest.Builder request, AccessToken token) throws IOException {
        return http.send(
                request.setHeader("Authorization", "Bearer " + token.value()).build());
    }
}
