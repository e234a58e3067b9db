package org.secondlook.exemplar;

import java.util.List;

/**
 * The words that go with an exemplar.
 *
 * @param questions to watch it with, a line for each
 * @param lookFor what there is to be seen
 * @param credit as its teacher wants to be named; empty for not at all
 * @param strategy the key of the strategy that it shows
 */
record ReleasedWords(
        String title, String questions, String lookFor, String credit, Licence licence, String strategy) {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_QUESTIONS = 600;
    static final int LONGEST = 2_000;

    List<String> eachQuestion() {
        return questions.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
