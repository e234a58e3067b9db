package org.secondlook.finding;

import java.util.List;
import java.util.Map;

/** What the books of a school can be told apart by. */
record Choices(
        List<String> kinds, List<String> areas, List<String> phases, List<String> subjects, List<String> evidence) {

    Choices {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
        phases = List.copyOf(phases);
        subjects = List.copyOf(subjects);
        evidence = List.copyOf(evidence);
    }

    static Choices of(Map<String, List<String>> tags) {
        return new Choices(
                tags.getOrDefault("KIND", List.of()),
                tags.getOrDefault("AREA", List.of()),
                tags.getOrDefault("PHASE", List.of()),
                tags.getOrDefault("SUBJECT", List.of()),
                tags.getOrDefault("EVIDENCE", List.of()));
    }
}
