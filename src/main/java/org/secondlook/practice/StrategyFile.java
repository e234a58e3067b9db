package org.secondlook.practice;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of the library as it is laid out: a head, and, in a strategy's, sections that are always the same. */
record StrategyFile(String name, String content) {

    private static final Pattern PARTS = Pattern.compile("---\\R(.*?\\R)---\\R(.*)", Pattern.DOTALL);

    private static final Pattern ACTION_STEPS =
            Pattern.compile("^## Action steps\\R(.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern STEP = Pattern.compile("^- (.+)$", Pattern.MULTILINE);

    private static final Pattern SIGN = Pattern.compile("^ *\\*Seen:\\* (.+)$", Pattern.MULTILINE);

    Strategy read() {
        Matcher parts = PARTS.matcher(content);
        if (!parts.matches()) {
            throw new IllegalStateException(name + " has a head and a text");
        }
        Map<String, Object> head = head(parts.group(1));
        return new Strategy(
                word(head, "key"),
                word(head, "title"),
                word(head, "area"),
                found(STEP, actionSteps(parts.group(2))),
                found(SIGN, parts.group(2)));
    }

    /** An area's file, which is a head alone; its strategies are known by what they say of it. */
    Library.Area readArea() {
        Map<String, Object> head = head(content);
        return new Library.Area(word(head, "key"), word(head, "name"), List.of());
    }

    private static Map<String, Object> head(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    private String word(Map<String, Object> head, String what) {
        Object word = head.get(what);
        if (word == null) {
            throw new IllegalStateException("%s does not say its %s".formatted(name, what));
        }
        return word.toString();
    }

    private static String actionSteps(String text) {
        Matcher section = ACTION_STEPS.matcher(text);
        return section.find() ? section.group(1) : "";
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }
}
