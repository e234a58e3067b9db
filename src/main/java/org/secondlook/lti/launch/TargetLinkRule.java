package org.secondlook.lti.launch;

/** The message says where its link points to (LTI 1.3 core, section 5.3.4). Whether that is ours decides the reader. */
final class TargetLinkRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        claims.text(ClaimNames.TARGET_LINK_URI);
    }
}
