package org.secondlook.library;

import java.util.List;

/** Writes a strategy as the file that it would be, the same way each time. */
final class StrategyWriter {

    private final YamlWriter yaml = new YamlWriter();

    private StrategyWriter() {}

    static String write(Strategy strategy) {
        var writer = new StrategyWriter();
        writer.head(strategy);
        for (Section section : Section.values()) {
            writer.yaml.line("").line("## " + section.heading()).line("").line(strategy.section(section));
        }
        return writer.yaml.toString();
    }

    private void head(Strategy strategy) {
        yaml.line("---").line("key: " + strategy.key());
        yaml.field("title", strategy.title())
                .field("summary", strategy.summary())
                .field("area", strategy.area());
        yaml.words("phases", orAll(strategy.phases().stream().map(Phase::word).toList()));
        yaml.words("subjects", orAll(List.copyOf(strategy.subjects())));
        yaml.line("minutes: " + strategy.minutes());
        yaml.line(strategy.mechanisms().isEmpty() ? "mechanisms: []" : "mechanisms:");
        strategy.mechanisms().forEach(this::mechanism);
        yaml.line("evidence:")
                .line("  strength: " + strategy.evidence().strength().word());
        yaml.field("  statement", strategy.evidence().statement()).line("citations:");
        strategy.citations().forEach(this::citation);
        yaml.quoted("reviewed", strategy.reviewed().toString()).line("---");
    }

    private static List<String> orAll(List<String> words) {
        return words.isEmpty() ? List.of("all") : words;
    }

    private void mechanism(Tagged tagged) {
        yaml.line("  - number: " + tagged.mechanism().number()).field("    reason", tagged.reason());
    }

    private void citation(Citation citation) {
        yaml.field("  - authors", citation.authors()).line("    year: " + citation.year());
        yaml.field("    title", citation.title());
        if (!citation.source().isEmpty()) {
            yaml.field("    source", citation.source());
        }
        if (citation.doi() != null) {
            yaml.quoted("    doi", citation.doi());
        }
        if (citation.url() != null) {
            yaml.quoted("    url", citation.url());
        }
        yaml.field("    supports", citation.supports());
    }
}
