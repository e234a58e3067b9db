package org.secondlook.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the library as it is laid out: a head in YAML, and sections of Markdown that are always the same.
 *
 * @param key that its head names, which may not be one
 * @param flaws of its form; those of what it says are the draft's
 */
record StrategyFile(String key, Draft draft, List<Flaw> flaws) {

    private static final Pattern PARTS = Pattern.compile("---\n(.*?\n)---\n(.*)", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("^## +([^\n]*)\n(.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    /** Throws {@link Unreadable} for what is no such file at all. */
    static StrategyFile read(String content) {
        Matcher parts = PARTS.matcher(content.replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new Unreadable("library.flaw.form");
        }
        List<Flaw> flaws = new ArrayList<>();
        var head = new Head("", YamlReader.read(parts.group(1)), flaws);
        String key = head.word("key");
        Draft draft = draft(head, sections(parts.group(2), flaws), flaws);
        head.end();
        return new StrategyFile(key, draft, flaws);
    }

    private static Draft draft(Head head, Map<Section, String> sections, List<Flaw> flaws) {
        Head evidence = head.part("evidence");
        var draft = new Draft(
                head.word("title"),
                head.word("summary"),
                head.word("area"),
                String.join(", ", head.words("phases")),
                String.join(", ", head.words("subjects")),
                head.word("minutes"),
                mechanisms(head, flaws),
                evidence.word("strength"),
                evidence.word("statement"),
                head.parts("citations").stream().map(StrategyFile::citation).toList(),
                head.word("reviewed"),
                sections);
        evidence.end();
        return draft;
    }

    private static Map<String, String> mechanisms(Head head, List<Flaw> flaws) {
        Map<String, String> mechanisms = new LinkedHashMap<>();
        for (Head each : head.parts("mechanisms")) {
            if (mechanisms.put(each.word("number"), each.word("reason")) != null) {
                flaws.add(Flaw.of("mechanisms", "library.flaw.mechanism.twice"));
            }
            each.end();
        }
        return mechanisms;
    }

    private static TypedCitation citation(Head head) {
        TypedCitation citation =
                TypedCitation.of(TypedCitation.FIELDS.stream().map(head::word).toList());
        head.end();
        return citation;
    }

    private static Map<Section, String> sections(String text, List<Flaw> flaws) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        SECTION.matcher(text)
                .results()
                .forEach(found -> Section.under(found.group(1).strip())
                        .ifPresentOrElse(
                                section -> put(section, found.group(2), sections, flaws),
                                () -> flaws.add(Flaw.of("sections", "library.flaw.section.unknown"))));
        if (!text.isBlank() && !text.strip().startsWith("## ")) {
            flaws.add(Flaw.of("sections", "library.flaw.section.outside"));
        }
        return sections;
    }

    private static void put(Section section, String text, Map<Section, String> sections, List<Flaw> flaws) {
        if (sections.put(section, text) != null) {
            flaws.add(Flaw.of(section.name(), "library.flaw.section.twice"));
        }
    }

    /** All that keeps it from being published. */
    List<Flaw> allFlaws() {
        List<Flaw> all = new ArrayList<>(flaws);
        if (!StrategyKey.isKey(key)) {
            all.add(Flaw.of("key", "library.flaw.key"));
        }
        all.addAll(draft.flaws());
        return all;
    }

    /** Of one of which there are no flaws. */
    Strategy strategy() {
        return draft.toStrategy(new StrategyKey(key));
    }
}
