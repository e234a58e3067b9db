package org.secondlook.lti.launch;

/** A message about a link of the course says about which (LTI 1.3 core, section 5.3.5). */
final class ResourceLinkRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        if (!MessageType.of(claims).isAboutALink()) {
            return;
        }
        Claims link =
                claims.inner(ClaimNames.RESOURCE_LINK).orElseThrow(() -> Claims.invalid(ClaimNames.RESOURCE_LINK));
        Identifiers.check(link.optionalText("id").orElse(""), ClaimNames.RESOURCE_LINK);
    }
}
