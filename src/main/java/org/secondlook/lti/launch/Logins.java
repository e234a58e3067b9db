package org.secondlook.lti.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Secrets;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.Platform;
import org.secondlook.lti.registration.Platforms;
import org.springframework.stereotype.Component;

/** Begins a login: finds the registration that a platform means and asks it who the person is. Keeps nothing. */
@Component
class Logins {

    private static final int NONCE_BYTES = 18;

    private final Platforms platforms;
    private final LaunchStates states;
    private final AuthenticationRequests requests;

    Logins(Platforms platforms, LaunchStates states, AuthenticationRequests requests) {
        this.platforms = platforms;
        this.states = states;
        this.requests = requests;
    }

    /**
     * The login with which the browser goes on to the platform.
     *
     * @param registration the key in the login address, or null when the platform uses the address that all share
     * @param framed whether the browser is known to show it inside another page
     */
    BegunLogin begin(@Nullable String registration, LoginInitiation login, BrowserBinding browser, boolean framed) {
        Platform platform = registration == null ? find(login) : find(registration, login);
        if (platform.suspended()) {
            throw new LtiProblem(Refusal.PLATFORM_SUSPENDED).of(platform);
        }
        if (login.deploymentId() != null && isOfAnother(platform, login.deploymentId())) {
            throw new LtiProblem(Refusal.LOGIN_DEPLOYMENT_UNKNOWN).of(platform);
        }
        String nonce = Secrets.ofBytes(NONCE_BYTES);
        LaunchState state = LaunchState.of(platform.key(), nonce, login.storage(), browser)
                .with(framed ? LoginHints.of(login) : null);
        return new BegunLogin(platform, state, requests.address(platform, login, states.write(state), nonce));
    }

    /** A deployment that nobody knows may go on: the launch, which the platform vouches for, decides about it. */
    private boolean isOfAnother(Platform platform, String deploymentId) {
        return !platform.deploymentIds().contains(deploymentId)
                && platforms.of(platform.issuer()).stream()
                        .anyMatch(other -> other.deploymentIds().contains(deploymentId));
    }

    private Platform find(LoginInitiation login) {
        if (login.clientId() != null) {
            return platforms
                    .find(login.issuer(), login.clientId())
                    .orElseThrow(() -> new LtiProblem(Refusal.PLATFORM_UNKNOWN));
        }
        List<Platform> candidates = platforms.of(login.issuer());
        if (candidates.size() > 1) {
            throw new LtiProblem(Refusal.PLATFORM_AMBIGUOUS);
        }
        return candidates.stream().findFirst().orElseThrow(() -> new LtiProblem(Refusal.PLATFORM_UNKNOWN));
    }

    private Platform find(String registration, LoginInitiation login) {
        return platforms
                .find(registration)
                .filter(platform -> platform.issuer().equals(login.issuer()))
                .filter(platform ->
                        login.clientId() == null || platform.clientId().equals(login.clientId()))
                .orElseThrow(() -> new LtiProblem(Refusal.PLATFORM_UNKNOWN));
    }
}
