package org.secondlook.lti.registration;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Origins;
import org.secondlook.lti.http.BoundedHttp;
import org.secondlook.lti.http.ForbiddenAddressException;
import org.secondlook.lti.http.Network;
import org.secondlook.lti.http.Reach;
import org.secondlook.lti.http.Request;
import org.secondlook.lti.http.Response;
import org.secondlook.lti.registration.RegistrationProblem.Kind;
import org.springframework.stereotype.Component;

/** Talks to a platform that is not known yet: five seconds, a quarter of a megabyte, the public internet. */
@Component
class RegistrationCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;

    private final BoundedHttp http = new BoundedHttp(PATIENCE, PATIENCE, MOST_BYTES);
    private final LtiProperties properties;

    RegistrationCalls(LtiProperties properties) {
        this.properties = properties;
    }

    /** Reads what a platform says of itself, with the token if there is one: Canvas asks for it here too. */
    PlatformConfiguration read(String address, @Nullable String token) {
        URI configuration = checked(address);
        Response answer = send(authorized(Request.get(configuration), token), Kind.CONFIGURATION_UNREACHABLE);
        if (answer.status() != 200) {
            throw new RegistrationProblem(Kind.CONFIGURATION_UNREACHABLE, "HTTP " + answer.status());
        }
        return checked(PlatformConfiguration.parse(configuration, answer.body()));
    }

    /** Asks the platform to register this tool. */
    Response register(PlatformConfiguration platform, String description, @Nullable String token) {
        Request request = Request.post(platform.registrationEndpoint(), "application/json", description)
                .with("Accept", "application/json");
        return send(authorized(request, token), Kind.PLATFORM_UNREACHABLE);
    }

    private static Request authorized(Request request, @Nullable String token) {
        return token == null ? request : request.with("Authorization", "Bearer " + token);
    }

    private Response send(Request request, Kind otherwise) {
        Network network = Reach.of(properties.onPremisesHosts(), request.address())
                .orElseThrow(() -> new RegistrationProblem(
                        Kind.ADDRESS_UNSAFE, String.valueOf(request.address().getHost())));
        try {
            return http.send(request, network);
        } catch (ForbiddenAddressException e) {
            throw new RegistrationProblem(
                    Kind.ADDRESS_UNSAFE, String.valueOf(request.address().getHost()));
        } catch (IOException e) {
            throw new RegistrationProblem(otherwise, "");
        }
    }

    private static URI checked(String address) {
        if (Origins.of(address).isEmpty()) {
            throw new RegistrationProblem(Kind.ADDRESS_UNSAFE, "");
        }
        return URI.create(address);
    }

    /** Who answers speaks for the issuer, and the tool is registered where it was sent (ASVS 5.0, 10.5.3). */
    private static PlatformConfiguration checked(PlatformConfiguration platform) {
        boolean cloud = CanvasCloud.isIssuer(platform.issuer())
                && CanvasCloud.isHost(platform.address().getHost());
        boolean own = Origins.of(platform.issuer()).equals(Origins.of(platform.address()));
        boolean here = cloud
                ? CanvasCloud.isHost(platform.registrationEndpoint().getHost())
                : Origins.of(platform.registrationEndpoint()).equals(Origins.of(platform.address()));
        if (!(own || cloud) || !here) {
            throw new RegistrationProblem(Kind.ISSUER_ELSEWHERE, platform.issuer());
        }
        return platform;
    }
}
