package org.secondlook.lti.launch;

/**
 * A message about a link says where that points to (LTI 1.3 core, section 5.3.4). Whether that is ours decides the reader.
 * Other messages come without: the certification suite's deep linking does.
 */
final class TargetLinkRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (MessageType.of(claims).isAboutALink()) {
            claims.text(ClaimNames.TARGET_LINK_URI);
        }
    }
}
