package org.secondlook.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.secondlook.finding.Words.Word;

/**
 * What teachers call by several names. Each meaning is kept and sought as a word of its own, so that a name of several words finds what
 * has another.
 */
final class Meanings {

    /** No word of a text begins with it. */
    static final String SIGN = "=";

    private static final Map<String, List<Name>> BY_FIRST = read();

    private Meanings() {}

    /** The meanings named in a text, each with the places of the words by which it is. */
    static List<Named> in(List<Word> words) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Name name : BY_FIRST.getOrDefault(words.get(i).stem(), List.of())) {
                if (name.standsAt(i, words)) {
                    named.add(new Named(name.meaning(), i, i + name.stems().size()));
                }
            }
        }
        return named;
    }

    private static Map<String, List<Name>> read() {
        Map<String, List<Name>> names = new HashMap<>();
        for (String line : DataFile.read("meanings.txt")) {
            List<List<String>> same = List.of(line.split("=")).stream()
                    .map(name -> Words.of(name).stream().map(Word::stem).toList())
                    .filter(stems -> !stems.isEmpty())
                    .toList();
            String meaning = SIGN + String.join("-", same.get(0));
            same.forEach(stems -> names.computeIfAbsent(stems.get(0), first -> new ArrayList<>())
                    .add(new Name(stems, meaning)));
        }
        names.values().forEach(list -> list.sort(Comparator.comparing(Name::meaning)));
        return names;
    }

    /** A meaning, from a word of a text to before another. */
    record Named(String meaning, int from, int to) {}

    private record Name(List<String> stems, String meaning) {

        boolean standsAt(int place, List<Word> words) {
            int end = place + stems.size();
            return end <= words.size()
                    && words.subList(place, end).stream().map(Word::stem).toList().equals(stems);
        }
    }
}
