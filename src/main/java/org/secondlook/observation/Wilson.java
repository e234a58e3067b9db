package org.secondlook.observation;

/**
 * Between which shares the true one lies, 95 times of 100, when so many of so many were seen: Wilson, E. B. (1927), Probable
 * inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22, 209-212.
 */
final class Wilson {

    /** How many standard deviations hold 95 % of a normal distribution. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    static Range interval(int seen, int all) {
        if (seen < 0 || all < 1 || seen > all) {
            throw new IllegalArgumentException(seen + " of " + all);
        }
        double share = (double) seen / all;
        double weight = 1 + Z * Z / all;
        double middle = (share + Z * Z / (2.0 * all)) / weight;
        double half = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all)) / weight;
        return new Range(seen == 0 ? 0 : middle - half, seen == all ? 1 : middle + half);
    }
}
