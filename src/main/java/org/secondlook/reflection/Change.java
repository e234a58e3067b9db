package org.secondlook.reflection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one answer from one version of a reflection to a later one.
 *
 * @param was the words that are not there any more
 * @param is the words that are new; where neither has any, only the markers are others
 */
record Change(String question, String was, String is) {

    private static final Pattern PIECE = Pattern.compile("\\S+|\\s+");

    /** Question by question; what has stayed as it was is not among them. */
    static List<Change> between(Version before, Version after) {
        Set<String> questions = Stream.of(after, before)
                .flatMap(version -> version.answers().stream().map(Asked::question))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return questions.stream()
                .flatMap(question -> of(question, before, after).stream())
                .toList();
    }

    private static Optional<Change> of(String question, Version before, Version after) {
        Answer was = before.answer(question);
        Answer is = after.answer(question);
        return was.equals(is) ? Optional.empty() : Optional.of(of(question, was.words(), is.words()));
    }

    /** What both begin and end with is left out. */
    private static Change of(String question, String before, String after) {
        List<String> was = pieces(before);
        List<String> is = pieces(after);
        int most = Math.min(was.size(), is.size());
        int head = 0;
        while (head < most && was.get(head).equals(is.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && fromEnd(was, tail).equals(fromEnd(is, tail))) {
            tail++;
        }
        return new Change(question, between(was, head, tail), between(is, head, tail));
    }

    private static List<String> pieces(String words) {
        return PIECE.matcher(words.strip()).results().map(MatchResult::group).toList();
    }

    private static String fromEnd(List<String> pieces, int place) {
        return pieces.get(pieces.size() - 1 - place);
    }

    private static String between(List<String> pieces, int head, int tail) {
        return String.join("", pieces.subList(head, pieces.size() - tail)).strip();
    }
}
