package org.secondlook.lti.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.registration.RegistrationProblem.Kind;

/**
 * What a platform's page, and the person in it, tell us (LTI dynamic registration 1.0, section 3.3).
 *
 * @param configuration where the platform says what it is
 * @param token with which it knows us again, if it wants to
 * @param secret of an invitation; empty when there is none
 */
record RegistrationForm(String configuration, @Nullable String token, String secret) {

    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_TOKEN = 8000;

    static RegistrationForm of(HttpServletRequest request) {
        return of(one(request, "openid_configuration"), one(request, "registration_token"), one(request, "invitation"));
    }

    /** What comes more than once is joined, and so is none of what it could be. */
    private static @Nullable String one(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }

    private static RegistrationForm of(
            @Nullable String configuration, @Nullable String token, @Nullable String secret) {
        String address = Objects.requireNonNullElse(configuration, "");
        if (address.isEmpty()) {
            throw new RegistrationProblem(Kind.ADDRESS_MISSING, "");
        }
        boolean printable = token == null || token.chars().allMatch(c -> c > ' ' && c < 127);
        if (address.length() > LONGEST_ADDRESS || !printable || (token != null && token.length() > LONGEST_TOKEN)) {
            throw new RegistrationProblem(Kind.ADDRESS_UNSAFE, "");
        }
        boolean none = token == null || token.isEmpty();
        return new RegistrationForm(
                address,
                none ? null : token,
                Objects.requireNonNullElse(secret, "").strip());
    }

    /** Never prints what opens something. */
    @Override
    public String toString() {
        return "RegistrationForm for " + configuration;
    }
}
