package org.secondlook.lti.services;

import java.io.IOException;
import java.net.URI;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.lti.http.BoundedHttp;
import org.secondlook.lti.http.ForbiddenAddressException;
import org.secondlook.lti.http.Network;
import org.secondlook.lti.http.Reach;
import org.secondlook.lti.http.Request;
import org.springframework.stereotype.Component;

/** Calls the services of platforms, as patiently as the settings say, and reads what they answer as text. */
@Component
class PlatformHttp {

    private final BoundedHttp http;

    PlatformHttp(ServicesProperties properties) {
        this.http = new BoundedHttp(
                properties.connectTimeout(),
                properties.deadline(),
                Math.toIntExact(properties.longestAnswer().toBytes()));
    }

    /**
     * Sends a request and reads the whole answer, or fails because there was none in time.
     *
     * @throws ServiceException when the address is none to which anything may be sent
     */
    Answer send(Request request, Platform platform) throws IOException, ServiceException {
        try {
            return new Answer(http.send(request, network(platform, request.address())));
        } catch (ForbiddenAddressException e) {
            throw unsafe();
        }
    }

    /** Fails when an address is none to which anything may be sent, before a token for it is asked for. */
    void vet(Platform platform, URI address) throws IOException, ServiceException {
        try {
            network(platform, address).vet(address);
        } catch (ForbiddenAddressException e) {
            throw unsafe();
        }
    }

    private static Network network(Platform platform, URI address) throws ServiceException {
        return Reach.of(platform, address).orElseThrow(PlatformHttp::unsafe);
    }

    private static ServiceException unsafe() {
        return new ServiceException(new Refused(Reason.UNSAFE_ADDRESS));
    }
}
