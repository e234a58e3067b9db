package org.secondlook.lti.launch;

/**
 * The token is of now (security framework 1.0, section 5.1.3, steps 7 and 8): issued within the last five minutes, not yet
 * over, and not made to last: Canvas gives an hour, Moodle a minute. Clocks may differ by a minute.
 */
final class TimesRule implements ClaimRule {

    private static final long SKEW = 60;
    private static final long OLDEST = 5 * 60;
    private static final long LONGEST = 60 * 60;

    @Override
    public void check(Claims claims, Expectation expected) {
        long now = expected.at().getEpochSecond();
        long issued = claims.number("iat");
        long expires = claims.number("exp");
        long notBefore = claims.optionalNumber("nbf").orElse(issued);
        boolean begun = issued <= now + SKEW && notBefore <= now + SKEW;
        boolean recent = issued >= now - OLDEST - SKEW;
        boolean current = expires >= now - SKEW;
        if (!begun || !recent || !current || expires - issued > LONGEST + SKEW) {
            throw new LtiProblem(Refusal.TIMES_INVALID);
        }
    }
}
