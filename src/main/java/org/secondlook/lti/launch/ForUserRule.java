package org.secondlook.lti.launch;

/** A message about somebody says about whom (LTI submission review 1.0, section 3.1.1). */
final class ForUserRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (MessageType.of(claims).isAboutSomebody()) {
            Claims user = claims.inner(ClaimNames.FOR_USER).orElseThrow(() -> Claims.invalid(ClaimNames.FOR_USER));
            Identifiers.check(user.optionalText("user_id").orElse(""), ClaimNames.FOR_USER);
        }
    }
}
