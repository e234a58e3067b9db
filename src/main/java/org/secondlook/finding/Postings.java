package org.secondlook.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.secondlook.finding.Words.Word;

/** Under which words a book is found, and how much each weighs: where it stands counts more than how often. */
final class Postings {

    private static final int MOST_TIMES = 4;

    private final Map<String, Integer> weights = new TreeMap<>();

    private Postings() {}

    static Map<String, Integer> of(Book book) {
        var postings = new Postings();
        postings.add(book.title(), 40, 1);
        postings.add(book.summary(), 20, 1);
        postings.add(book.text(), 4, MOST_TIMES);
        postings.add(book.spoken(), 3, MOST_TIMES);
        return postings.weights;
    }

    private void add(String text, int weight, int mostTimes) {
        Map<String, Integer> times = new TreeMap<>();
        List<Word> words = Words.of(text);
        words.forEach(word -> times.merge(word.stem(), 1, Integer::sum));
        Meanings.in(words).forEach(named -> times.merge(named.meaning(), 1, Integer::sum));
        times.forEach((term, count) -> weights.merge(term, weight * Math.min(count, mostTimes), Integer::sum));
    }
}
