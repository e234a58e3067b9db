package org.secondlook.lti.launch;

/** The message is of a type that this tool understands (LTI 1.3 core, section 5.3.1); others are told so. */
final class MessageTypeRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (MessageType.named(claims.text(ClaimNames.MESSAGE_TYPE)).isEmpty()) {
            throw new LtiProblem(Refusal.MESSAGE_UNSUPPORTED);
        }
    }
}
