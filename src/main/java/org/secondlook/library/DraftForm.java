package org.secondlook.library;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** A draft as its form sends it; what is missing in it is empty. */
record DraftForm(MultiValueMap<String, String> fields) {

    /** So many citations a form has room for: one more than there may be, so that one too many is told and not lost. */
    static final int MOST_ROWS = DraftRules.MOST_CITATIONS + 1;

    Draft toDraft() {
        return new Draft(
                line("title"),
                line("summary"),
                line("area"),
                Typed.line(String.join(", ", Objects.requireNonNullElse(fields.get("phases"), List.of()))),
                line("subjects"),
                line("minutes"),
                mechanisms(),
                line("strength"),
                line("statement"),
                IntStream.rangeClosed(1, MOST_ROWS).mapToObj(this::citation).toList(),
                line("reviewed"),
                sections());
    }

    /** Ticked ones, and those of which somebody has written a reason without ticking them. */
    private Map<String, String> mechanisms() {
        Map<String, String> mechanisms = new LinkedHashMap<>();
        for (Mechanism each : Mechanism.values()) {
            String reason = line("reason-" + each.number());
            if (fields.containsKey("mechanism-" + each.number()) || !reason.isEmpty()) {
                mechanisms.put(String.valueOf(each.number()), reason);
            }
        }
        return mechanisms;
    }

    private TypedCitation citation(int number) {
        return TypedCitation.of(TypedCitation.FIELDS.stream()
                .map(field -> line("citation-" + number + "-" + field))
                .toList());
    }

    private Map<Section, String> sections() {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section, Typed.text(fields.getFirst(section.name())));
        }
        return sections;
    }

    private String line(String name) {
        return Typed.line(fields.getFirst(name));
    }
}
