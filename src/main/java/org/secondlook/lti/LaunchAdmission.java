package org.secondlook.lti;

/** Decides who a verified launch is and opens their session. Filled by the floor that knows people. */
public interface LaunchAdmission {

    /**
     * Admits a launch once. The nonce is consumed by the same statement that opens the session.
     *
     * @param nonce of the login that this launch answers; unique for ever
     * @param browser the browser that the session is bound to
     */
    Admission admit(LtiLaunch launch, String nonce, BrowserBinding browser);

    /** What became of it. */
    sealed interface Admission {

        /**
         * The session is open; {@code selector} names it in addresses. It opens nothing without the browser's cookie; where the
         * pages keep the secret in its place, it holds that secret.
         */
        record Admitted(String selector) implements Admission {}

        /** This launch had been used before. */
        record Replayed() implements Admission {}

        /** The person has been suspended here. */
        record Suspended() implements Admission {}
    }
}
