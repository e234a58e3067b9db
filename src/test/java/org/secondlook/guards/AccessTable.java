package org.secondlook.guards;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code src/test/resources/access.txt}, line by line: who gets which answer from which route about which object. */
final class AccessTable {

    private static final Path FILE = Path.of("src/test/resources/access.txt");
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    private AccessTable() {}

    /** Routes that need no session, each with the reason. */
    static List<OpenRoute> openRoutes() {
        return lines().filter(columns -> columns.get(1).equals("open"))
                .map(columns -> new OpenRoute(columns.get(0), columns.get(2)))
                .toList();
    }

    static List<Row> rows() {
        return lines().filter(columns -> !columns.get(1).equals("open"))
                .map(AccessTable::row)
                .toList();
    }

    /** The text with the names of an object in place of their braces. */
    static String fill(String text, Map<String, String> names) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(1), name.group())));
    }

    private static Stream<List<String>> lines() {
        return Sources.read(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> COLUMNS.splitAsStream(line).toList());
    }

    private static Row row(List<String> columns) {
        List<String> request = BLANKS.splitAsStream(columns.get(0)).toList();
        List<Integer> statuses =
                BLANKS.splitAsStream(columns.get(2)).map(Integer::valueOf).toList();
        if (statuses.size() != Asker.values().length) {
            throw new AssertionError("access.txt: one answer for each of " + List.of(Asker.values()) + ": " + columns);
        }
        Map<Asker, Integer> answers = new EnumMap<>(Asker.class);
        for (int column = 0; column < statuses.size(); column++) {
            answers.put(Asker.values()[column], statuses.get(column));
        }
        return new Row(
                request.get(0), request.get(1), columns.get(1), answers, columns.size() > 3 ? columns.get(3) : "");
    }

    /** Who asks, in the order of the table's columns. */
    enum Asker {
        /** The teacher whose object it is. */
        OWNER,
        /** Another teacher of the same course. */
        PEER,
        /** A teacher of another course of the same school. */
        ELSEWHERE,
        COACH,
        LEAD,
        ADMINISTRATOR,
        GUEST,
        EDITOR,
        /** A browser without a session. */
        NOBODY
    }

    record OpenRoute(String pattern, String reason) {}

    /**
     * One line of the table.
     *
     * @param path with the object's names in braces
     * @param sent headers ({@code Name: value}), form fields ({@code name=value}) and a body ({@code <text>}), joined by " & "
     */
    record Row(String method, String path, String object, Map<Asker, Integer> answers, String sent) {

        boolean isSafe() {
            return List.of("GET", "HEAD", "OPTIONS").contains(method);
        }

        /** The form's fields, in their order; none where something else than a form is sent. */
        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String part : sent.split(" & ", -1)) {
                if (part.contains("=") && !part.startsWith("<")) {
                    fields.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
                }
            }
            return fields;
        }

        /** Who gets an answer that is no refusal, the owner first. */
        Optional<Asker> welcome() {
            return Stream.of(Asker.values())
                    .filter(asker -> answers.get(asker) < 400)
                    .findFirst();
        }

        @Override
        public String toString() {
            return method + " " + path + " about " + object;
        }
    }
}
