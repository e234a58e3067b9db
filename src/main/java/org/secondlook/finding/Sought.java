package org.secondlook.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondlook.finding.Meanings.Named;
import org.secondlook.finding.Words.Word;

/**
 * What somebody seeks, as words of the shelf: for each place of what they typed the words that would do, and how well. A place for which
 * there is none on the shelf is left out, so that one odd word does not spoil the others.
 *
 * @param needed how much what a book has of it must tell at least
 */
record Sought(List<Term> terms, int needed) {

    static final int LONGEST = 200;
    static final int MOST_WORDS = 12;

    private static final int THE_WORD = 10;
    private static final int SAME_MEANING = 7;
    private static final int A_SLIP = 6;
    private static final int GOES_ON = 4;
    private static final int SHARE_NEEDED = 3;

    Sought {
        terms = List.copyOf(terms);
    }

    static Sought of(String typed, Vocabulary vocabulary) {
        List<Word> words = wordsOf(typed);
        List<Term> terms = new ArrayList<>();
        int worth = 0;
        for (int place = 0; place < words.size(); place++) {
            List<Term> here = at(place, words, vocabulary);
            terms.addAll(here);
            worth += here.stream().mapToInt(Term::worth).max().orElse(0);
        }
        return new Sought(terms, worth / SHARE_NEEDED);
    }

    /** As many as are looked at; typed twice a word is sought once. */
    static List<Word> wordsOf(String typed) {
        String cut = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length()))));
        Map<String, Word> different = new LinkedHashMap<>();
        Words.of(cut).forEach(word -> different.putIfAbsent(word.stem(), word));
        return different.values().stream().limit(MOST_WORDS).toList();
    }

    private static List<Term> at(int place, List<Word> words, Vocabulary vocabulary) {
        Map<String, Integer> likeness = new LinkedHashMap<>();
        String stem = words.get(place).stem();
        likeness.put(stem, THE_WORD);
        for (Named named : Meanings.in(words)) {
            if (named.from() <= place && place < named.to()) {
                likeness.putIfAbsent(named.meaning(), SAME_MEANING);
            }
        }
        if (place == words.size() - 1) {
            vocabulary.goingOn(words.get(place).folded()).forEach(term -> likeness.putIfAbsent(term, GOES_ON));
        }
        if (likeness.keySet().stream().noneMatch(vocabulary::has)) {
            vocabulary.near(stem).forEach(term -> likeness.putIfAbsent(term, A_SLIP));
        }
        return likeness.entrySet().stream()
                .filter(entry -> vocabulary.has(entry.getKey()))
                .map(entry -> Term.of(entry.getKey(), place, entry.getValue(), vocabulary))
                .toList();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Without the places. */
    Set<String> stems() {
        return terms.stream().map(Term::term).collect(Collectors.toSet());
    }

    /**
     * A word that would do.
     *
     * @param worth how much it tells
     * @param factor by which its weight in a book counts
     */
    record Term(String term, int place, int worth, int factor) {

        static Term of(String term, int place, int likeness, Vocabulary vocabulary) {
            int worth = vocabulary.worth(term);
            return new Term(term, place, worth, worth * likeness);
        }
    }
}
