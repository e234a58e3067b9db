package org.secondlook.testing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in plain words, columns between strokes: in its first line who asks, in each other what is so and what each of them gets. */
public final class PolicyTable {

    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");

    private PolicyTable() {}

    /** For a parameterized test: what is so, and who gets what. */
    public static Stream<Object[]> rows(String table) {
        List<List<String>> lines =
                table.lines().map(line -> COLUMNS.splitAsStream(line).toList()).toList();
        List<String> who = lines.get(0);
        return lines.stream().skip(1).map(line -> new Object[] {line.get(0), answers(who, line)});
    }

    private static Map<String, String> answers(List<String> who, List<String> line) {
        return Stream.iterate(1, column -> column < who.size(), column -> column + 1)
                .collect(Collectors.toMap(who::get, line::get));
    }
}
