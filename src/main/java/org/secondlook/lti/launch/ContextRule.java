package org.secondlook.lti.launch;

/** A course, where there is one, has an id (LTI 1.3 core, section 5.4.1). */
final class ContextRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        claims.inner(ClaimNames.CONTEXT)
                .ifPresent(
                        context -> Identifiers.check(context.optionalText("id").orElse(""), ClaimNames.CONTEXT));
    }
}
