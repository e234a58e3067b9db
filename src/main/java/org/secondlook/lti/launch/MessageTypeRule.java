package org.secondlook.lti.launch;

/** The message opens a link (LTI 1.3 core, section 5.3.1); other messages are told so. */
final class MessageTypeRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (!claims.text(ClaimNames.MESSAGE_TYPE).equals("LtiResourceLinkRequest")) {
            throw new LtiProblem(Refusal.MESSAGE_UNSUPPORTED);
        }
    }
}
