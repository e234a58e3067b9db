package org.secondlook.lti.launch;

import org.jspecify.annotations.Nullable;

/**
 * A platform's invitation to log somebody in (security framework 1.0, section 5.1.1.1): {@code iss=https://moodle.example
 * &login_hint=3&target_link_uri=…&lti_message_hint={"cmid":3}&client_id=FcOd&lti_deployment_id=1}. Nothing of it is signed:
 * it only says whom to ask.
 *
 * @param messageHint goes back to the platform to the letter
 * @param storage where the platform would keep something small for us; null when nowhere
 */
record LoginInitiation(
        String issuer,
        String loginHint,
        @Nullable String messageHint,
        @Nullable String clientId,
        @Nullable String deploymentId,
        @Nullable StorageTarget storage) {

    private static final int LONGEST = 4000;

    static LoginInitiation of(FormRequest form) {
        form.required("target_link_uri", Refusal.LOGIN_INCOMPLETE);
        return new LoginInitiation(
                form.required("iss", Refusal.LOGIN_INCOMPLETE),
                form.required("login_hint", Refusal.LOGIN_INCOMPLETE),
                form.optional("lti_message_hint"),
                form.optional("client_id"),
                form.optional("lti_deployment_id"),
                StorageTarget.of(form.optional("lti_storage_target")));
    }

    LoginInitiation {
        refuseLong(loginHint, "login_hint");
        if (messageHint != null) {
            refuseLong(messageHint, "lti_message_hint");
        }
    }

    private static void refuseLong(String value, String name) {
        if (value.length() > LONGEST) {
            throw new LtiProblem(Refusal.PARAMETER_TOO_LONG, name);
        }
    }
}
