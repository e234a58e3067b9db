package org.secondlook.observation;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How often two codings of the same moments say the same, and by how much oftener than chance would: Cohen, J. (1960), A coefficient
 * of agreement for nominal scales, Educational and Psychological Measurement 20, 37-46.
 *
 * @param share of the moments, from 0 to 1
 * @param kappa 0 for what chance would do, 1 for perfect; empty where both say one and the same thing throughout
 */
record Agreement(double share, OptionalDouble kappa) {

    /** Moment by moment. */
    static Agreement of(List<String> one, List<String> other) {
        if (one.isEmpty() || one.size() != other.size()) {
            throw new IllegalArgumentException("moments: " + one.size() + " and " + other.size());
        }
        double share = same(one, other) / one.size();
        return new Agreement(share, kappa(share, chance(one, other)));
    }

    /**
     * Of something that happens at a moment: how many of those that somebody noted both noted, and by how much oftener than
     * chance would have both note something in the same second. Nobody counts how often nothing happens, so the share is
     * without it; kappa needs it, and takes the seconds in which neither noted anything.
     *
     * @param both how many both noted
     * @param one how many the one alone noted
     * @param other how many the other alone noted
     * @param seconds how many there are in all
     */
    static Agreement of(long both, long one, long other, long seconds) {
        double noted = both + one + other;
        double neither = Math.max(0, seconds - noted);
        double all = noted + neither;
        double first = (both + one) / all;
        double second = (both + other) / all;
        double chance = first * second + (1 - first) * (1 - second);
        return new Agreement(both / noted, kappa((both + neither) / all, chance));
    }

    private static OptionalDouble kappa(double share, double chance) {
        return chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((share - chance) / (1 - chance));
    }

    private static double same(List<String> one, List<String> other) {
        int same = 0;
        for (int i = 0; i < one.size(); i++) {
            same += one.get(i).equals(other.get(i)) ? 1 : 0;
        }
        return same;
    }

    private static double chance(List<String> one, List<String> other) {
        Set<String> codes = new HashSet<>(one);
        return codes.stream()
                .mapToDouble(code -> share(code, one) * share(code, other))
                .sum();
    }

    private static double share(String code, List<String> moments) {
        return (double) moments.stream().filter(code::equals).count() / moments.size();
    }
}
