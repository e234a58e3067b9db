package org.secondlook.lti.launch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.Platform;
import org.springframework.stereotype.Component;

/**
 * Writes the address at which a platform says who the person is (security framework 1.0, section 5.1.1.2). Where the
 * platform answers to is a matter of configuration, never of the request.
 */
@Component
class AuthenticationRequests {

    private static final String FIXED = "scope=openid&response_type=id_token&response_mode=form_post&prompt=none";

    /** What fits into a header of the server's answer, and into a request to any platform. */
    private static final int LONGEST = 7000;

    private final String redirectUri;

    AuthenticationRequests(SecondLookProperties properties) {
        this.redirectUri = properties.at("/lti/launch").toString();
    }

    String address(Platform platform, LoginInitiation login, String state, String nonce) {
        String endpoint = platform.authorizationEndpoint().toString();
        var address = new StringBuilder(1000)
                .append(endpoint)
                .append(endpoint.indexOf('?') < 0 ? '?' : '&')
                .append(FIXED);
        add(address, "client_id", platform.clientId());
        add(address, "redirect_uri", redirectUri);
        add(address, "login_hint", login.loginHint());
        if (login.messageHint() != null) {
            add(address, "lti_message_hint", login.messageHint());
        }
        add(address, "state", state);
        add(address, "nonce", nonce);
        if (address.length() > LONGEST) {
            throw new LtiProblem(Refusal.PARAMETER_TOO_LONG, "lti_message_hint").of(platform);
        }
        return address.toString();
    }

    /**
     * The address in a window of its own at which the same login begins anew. What the platform keeps in the frame is of no use
     * there, so it is not asked for, and the login says why it has come to a window.
     */
    String again(Platform platform, String loginHint, @Nullable String messageHint) {
        var address = new StringBuilder(500)
                .append("/lti/login/")
                .append(platform.key())
                .append("?target_link_uri=");
        address.append(encoded(redirectUri));
        add(address, "iss", platform.issuer());
        add(address, "login_hint", loginHint);
        add(address, "lti_storage_target", StorageTarget.OWN_WINDOW.name());
        if (messageHint != null) {
            add(address, "lti_message_hint", messageHint);
        }
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(encoded(value));
    }

    /** Percent-encodes to the byte; a space is %20, which both ways of reading a query understand. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
