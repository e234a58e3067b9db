package org.secondlook.lti.launch;

/** The token answers this very login, and no other of the same browser (security framework 1.0, section 5.1.3, step 9). */
final class NonceRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (!claims.text("nonce").equals(expected.nonce())) {
            throw new LtiProblem(Refusal.NONCE_MISMATCH);
        }
    }
}
