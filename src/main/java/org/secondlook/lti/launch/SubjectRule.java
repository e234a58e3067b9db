package org.secondlook.lti.launch;

/** There is a person (LTI 1.3 core, section 5.3.6): an anonymous launch has nobody whose lessons these would be. */
final class SubjectRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        String subject = claims.optionalText("sub").orElse("");
        if (subject.isEmpty()) {
            throw new LtiProblem(Refusal.ANONYMOUS);
        }
        Identifiers.check(subject, "sub");
    }
}
