package org.secondlook.lti.launch;

import java.util.List;
import java.util.Optional;

/**
 * The token is meant for this tool (security framework 1.0, section 5.1.3, steps 3 to 5): our client id is in {@code aud};
 * with others beside it, {@code azp} must say that it was issued to us, and where {@code azp} is, it must name us.
 */
final class AudienceRule implements ClaimRule {

    @Override
    public void check(Claims claims, Expectation expected) {
        String us = expected.platform().clientId();
        List<String> audience = claims.oneOrMoreTexts("aud");
        Optional<String> issuedTo = claims.optionalText("azp");
        boolean saysForWhom = issuedTo.isPresent() || audience.size() == 1;
        if (!audience.contains(us) || !saysForWhom || !issuedTo.orElse(us).equals(us)) {
            throw new LtiProblem(Refusal.AUDIENCE_MISMATCH);
        }
    }
}
