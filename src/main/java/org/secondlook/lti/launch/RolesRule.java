package org.secondlook.lti.launch;

/** The claim of roles is there (LTI 1.3 core, section 5.3.7), even if it names none or none that anybody knows. */
final class RolesRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        claims.texts(ClaimNames.ROLES);
    }
}
