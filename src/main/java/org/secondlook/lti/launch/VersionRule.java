package org.secondlook.lti.launch;

/** The message is of LTI 1.3 (LTI 1.3 core, section 5.3.2). */
final class VersionRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (!claims.text(ClaimNames.VERSION).equals("1.3.0")) {
            throw new LtiProblem(Refusal.VERSION_UNSUPPORTED);
        }
    }
}
