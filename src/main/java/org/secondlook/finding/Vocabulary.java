package org.secondlook.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All words of the books on the shelf, and in how many books each is. From it come how much a word tells, how a word begun goes on,
 * and what one with a slip of the keyboard may have been.
 */
final class Vocabulary {

    private static final int MOST_ENDINGS = 8;
    private static final int MOST_SLIPS = 4;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_SLIP = 5;
    private static final double SCALE = 10;

    private final TreeMap<String, Integer> books;
    private final long all;

    Vocabulary(Map<String, Integer> books, long all) {
        this.books = new TreeMap<>(books);
        this.all = all;
    }

    boolean has(String term) {
        return books.containsKey(term);
    }

    /** The rarer a word the more it tells; zero for one that is nowhere. */
    int worth(String term) {
        Integer in = books.get(term);
        return in == null ? 0 : (int) Math.round(SCALE * Math.log1p((double) all / in));
    }

    /** Words that go on as one that was begun, those of most books first. */
    List<String> goingOn(String beginning) {
        if (beginning.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        Stream<String> longer = books.subMap(beginning, beginning + Character.MAX_VALUE).keySet().stream();
        return most(longer.filter(term -> !term.equals(beginning)), MOST_ENDINGS);
    }

    /** Words that differ by one slip, those of most books first. The first letter is seldom wrong. */
    List<String> near(String term) {
        if (term.length() < SHORTEST_WITH_SLIP) {
            return List.of();
        }
        String first = term.substring(0, 1);
        Predicate<String> isNear = other -> Slip.isAllBetween(term, other);
        return most(
                books.subMap(first, first + Character.MAX_VALUE).keySet().stream().filter(isNear), MOST_SLIPS);
    }

    private List<String> most(Stream<String> terms, int number) {
        return terms.sorted(Comparator.comparing((String term) -> -books.getOrDefault(term, 0))
                        .thenComparing(term -> term))
                .limit(number)
                .toList();
    }
}
