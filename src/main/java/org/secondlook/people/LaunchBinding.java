package org.secondlook.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which launch a request says that it belongs to, and the browser that it comes from. Nothing is looked up: whoever signs
 * both knows the same launch in the same browser again.
 *
 * @param browserHash of the secret that the browser, or the launch's pages, keep
 */
public record LaunchBinding(SessionId session, String browserHash) {

    /** Empty when the request says neither. */
    public static Optional<LaunchBinding> of(HttpServletRequest request) {
        return LaunchProof.of(request)
                .map(proof -> new LaunchBinding(
                        proof.selector().session(), proof.browser().hash()));
    }
}
