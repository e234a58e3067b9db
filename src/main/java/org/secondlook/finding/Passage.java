package org.secondlook.finding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.finding.Words.Word;

/** The piece of what is said in something that has most of the words sought. */
final class Passage {

    private static final int BEFORE = 60;
    private static final int LENGTH = 200;

    private Passage() {}

    /** Null when none of them is said. */
    static @Nullable String of(String spoken, Set<String> stems) {
        List<Word> hits = Words.of(spoken).stream()
                .filter(word -> stems.contains(word.stem()))
                .toList();
        int best = -1;
        long most = 0;
        for (Word hit : hits) {
            long here = hits.stream()
                    .filter(word -> word.start() >= hit.start() && word.end() <= hit.start() + LENGTH - BEFORE)
                    .map(Word::stem)
                    .distinct()
                    .count();
            if (here > most) {
                most = here;
                best = hit.start();
            }
        }
        return best < 0 ? null : around(spoken, best);
    }

    private static String around(String spoken, int at) {
        int from = at <= BEFORE ? 0 : nextWord(spoken, at - BEFORE);
        int to = from + LENGTH >= spoken.length() ? spoken.length() : nextWord(spoken, from + LENGTH);
        String piece = spoken.substring(from, to).strip();
        return (from > 0 ? "… " : "") + piece + (to < spoken.length() ? " …" : "");
    }

    private static int nextWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 || space > from + BEFORE / 2 ? boundary(text, from) : space + 1;
    }

    private static int boundary(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
