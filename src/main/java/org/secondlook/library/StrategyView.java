package org.secondlook.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A strategy as a page shows it.
 *
 * @param area what its area is called; its key when the school has no such area
 */
record StrategyView(Strategy strategy, String area, Map<Section, List<Block>> sections) {

    static StrategyView of(Strategy strategy, String area) {
        Map<Section, List<Block>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section, Markdown.read(strategy.section(section)));
        }
        return new StrategyView(strategy, area, sections);
    }

    public List<Block> section(String name) {
        return sections.getOrDefault(Section.valueOf(name), List.of());
    }
}
