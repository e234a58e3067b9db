package org.secondlook.lti.launch;

import org.secondlook.lti.Origins;

/**
 * A message that asks for links says where to bring them and what it takes (LTI deep linking 2.0, section 4.4.1). What was
 * chosen travels in the person's browser, so the way has to be safe.
 */
final class DeepLinkingRule implements ClaimRule {

    private static final int LONGEST = 2000;

    @Override
    public void check(Claims claims, Expectation expected) {
        if (MessageType.of(claims) == MessageType.DEEP_LINKING) {
            Claims settings =
                    claims.inner(ClaimNames.DEEP_LINKING).orElseThrow(() -> Claims.invalid(ClaimNames.DEEP_LINKING));
            settings.texts("accept_types");
            settings.optionalText("data").ifPresent(DeepLinkingRule::checkData);
            String address = settings.text("deep_link_return_url");
            if (address.length() > LONGEST || Origins.ofSafe(address).isEmpty()) {
                throw Claims.invalid("deep_link_return_url");
            }
        }
    }

    /** What has to come back as it is must be kept as it is, and no database keeps half a character, or none. */
    private static void checkData(String data) {
        boolean whole =
                data.codePoints().noneMatch(each -> each == 0 || Character.getType(each) == Character.SURROGATE);
        if (!whole) {
            throw Claims.invalid("data");
        }
    }
}
