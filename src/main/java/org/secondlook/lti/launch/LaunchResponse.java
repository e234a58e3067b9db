package org.secondlook.lti.launch;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a platform answers to a login (security framework 1.0, section 5.1.1.3): a token, and the state that we gave. */
record LaunchResponse(String idToken, String state) {

    /** The errors that say that the platform does not see the person signed in (OpenID Connect core, section 3.1.2.6). */
    private static final Set<String> NOT_SIGNED_IN =
            Set.of("login_required", "interaction_required", "consent_required", "account_selection_required");

    static LaunchResponse of(FormRequest form) {
        String idToken = form.optional("id_token");
        if (idToken == null) {
            throw refused(form.optional("error"));
        }
        String state = form.optional("state");
        if (state == null) {
            throw new LtiProblem(Refusal.STATE_INVALID);
        }
        return new LaunchResponse(idToken, state);
    }

    private static LtiProblem refused(@Nullable String error) {
        if (error == null) {
            return new LtiProblem(Refusal.LAUNCH_INCOMPLETE, "id_token");
        }
        return new LtiProblem(
                NOT_SIGNED_IN.contains(error) ? Refusal.PLATFORM_LOGIN_REQUIRED : Refusal.PLATFORM_REFUSED);
    }
}
