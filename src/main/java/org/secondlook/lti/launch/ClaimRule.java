package org.secondlook.lti.launch;

/** One thing that must hold of the claims of a token whose signature is right. */
interface ClaimRule {

    /** Returns, or throws a {@link LtiProblem}. */
    void check(Claims claims, Expectation expected);
}
