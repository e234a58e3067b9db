package org.secondlook.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Adds and subtracts figures that were shown, up to three, as somebody would who has kept every page and knows who was in which: what
 * cancels out is gone, and what is left is about fewer people.
 */
final class Differencing {

    private static final double NOTHING = 1e-9;

    private Differencing() {}

    /** Who is left alone, or with too few others, when figures are added and subtracted. */
    static Set<UUID> found(List<Figure> figures) {
        Set<UUID> found = new HashSet<>();
        search(figures, 0, new Figure[3], new int[3], 0, found);
        return found;
    }

    private static void search(List<Figure> figures, int from, Figure[] some, int[] signs, int size, Set<UUID> found) {
        if (size > 0) {
            Set<UUID> left = left(Arrays.copyOf(some, size), signs);
            if (left.size() < Batch.FEWEST) {
                found.addAll(left);
            }
        }
        for (int next = from; size < some.length && next < figures.size(); next++) {
            for (int sign : new int[] {1, -1}) {
                some[size] = figures.get(next);
                signs[size] = sign;
                search(figures, next + 1, some, signs, size + 1, found);
            }
        }
    }

    /** About whom a sum still says something. */
    private static Set<UUID> left(Figure[] some, int[] signs) {
        Map<UUID, Double> looks = new HashMap<>();
        Map<UUID, UUID> whose = new HashMap<>();
        for (int i = 0; i < some.length; i++) {
            int sign = signs[i];
            some[i].people()
                    .forEach((person, of) -> of.forEach(look -> {
                        looks.merge(look, (double) sign / of.size(), Double::sum);
                        whose.put(look, person);
                    }));
        }
        Set<UUID> left = new HashSet<>();
        looks.forEach((look, weight) -> {
            if (Math.abs(weight) > NOTHING) {
                left.add(whose.get(look));
            }
        });
        return left;
    }

    /**
     * What a page has told, with what it was worked out from.
     *
     * @param people with their looks, of which each person's mean counts
     * @param low and {@code high}: between which values it said that the mean lies
     */
    record Figure(Map<UUID, List<UUID>> people, double low, double high) {

        /** Whether the mean lies there. */
        boolean isTrue(Map<UUID, Integer> distances) {
            double mean = people.values().stream()
                    .mapToDouble(looks ->
                            looks.stream().mapToInt(distances::get).average().orElseThrow())
                    .average()
                    .orElseThrow();
            return low - NOTHING <= mean && mean < high;
        }

        /** How far apart the values are that one person may have, for somebody who knows those of all the others. */
        double leavesOpen() {
            return people.size() * (high - low);
        }
    }
}
