package org.secondlook.culture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a code of practice says: its clauses, and the words around them. */
record CodeText(String title, String preface, List<Clause> clauses) {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

    CodeText {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty() || clauses.stream().map(Clause::key).distinct().count() < clauses.size()) {
            throw new IllegalArgumentException("a code of practice has clauses, each with a key of its own");
        }
    }

    Optional<Clause> clause(String key) {
        return clauses.stream().filter(clause -> clause.key().equals(key)).findAny();
    }

    public List<String> paragraphs() {
        return BLANK_LINE
                .splitAsStream(preface)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
