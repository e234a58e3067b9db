package org.secondlook.lti.launch;

/** The platform that was asked is the one that answers, to the letter (security framework 1.0, section 5.1.3, step 2). */
final class IssuerRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (!claims.text("iss").equals(expected.platform().issuer())) {
            throw new LtiProblem(Refusal.ISSUER_MISMATCH);
        }
    }
}
