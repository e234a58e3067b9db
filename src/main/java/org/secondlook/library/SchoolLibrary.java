package org.secondlook.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The library as one school has it: what comes with the product, with what the school has put in its place, added and left out.
 *
 * @param areas all of them in the school's order, those that it leaves out among them
 * @param strategies all of them by their keys, those that it leaves out among them
 */
record SchoolLibrary(List<SchoolArea> areas, Map<StrategyKey, SchoolStrategy> strategies) {

    /** @param omitted keys of strategies that the school leaves out */
    static SchoolLibrary of(
            List<AreaText> productAreas,
            List<Strategy> productStrategies,
            List<SchoolArea> ownAreas,
            List<SchoolStrategy> ownStrategies,
            Set<StrategyKey> omitted) {
        Map<String, SchoolArea> areas = new LinkedHashMap<>();
        productAreas.forEach(area -> areas.put(area.key(), SchoolArea.ofProduct(area, areas.size())));
        ownAreas.forEach(area -> areas.merge(area.key(), area, SchoolArea::replacedBy));
        Map<StrategyKey, SchoolStrategy> strategies = new LinkedHashMap<>();
        productStrategies.forEach(each -> strategies.put(each.key(), SchoolStrategy.ofProduct(each)));
        ownStrategies.forEach(each -> strategies.put(each.key(), each));
        strategies.replaceAll((key, each) -> omitted.contains(key) ? each.leftOut() : each);
        return new SchoolLibrary(
                areas.values().stream()
                        .sorted(Comparator.comparingInt(SchoolArea::place)
                                .thenComparing(area -> area.text().name()))
                        .toList(),
                strategies);
    }

    /** What people of the school read. */
    List<Area> offered() {
        return offeredAreas()
                .map(area ->
                        new Area(area.key(), area.text().name(), area.text().sentence(), offeredIn(area)))
                .toList();
    }

    Stream<SchoolArea> offeredAreas() {
        return areas.stream().filter(area -> !area.omitted());
    }

    Optional<SchoolArea> offeredArea(String key) {
        return offeredAreas().filter(area -> area.key().equals(key)).findFirst();
    }

    Optional<SchoolArea> area(String key) {
        return areas.stream().filter(area -> area.key().equals(key)).findFirst();
    }

    /** In the order that the area says, those that it does not name by their titles. */
    List<Strategy> offeredIn(SchoolArea area) {
        List<String> order = area.text().strategies();
        return in(area.key())
                .filter(this::isOffered)
                .map(SchoolStrategy::strategy)
                .sorted(Comparator.comparingInt((Strategy each) -> {
                            int place = order.indexOf(each.key().value());
                            return place < 0 ? order.size() : place;
                        })
                        .thenComparing(Strategy::title))
                .toList();
    }

    /** What an area is called; its key for one that there is not. */
    String nameOf(String area) {
        return area(area).map(each -> each.text().name()).orElse(area);
    }

    Stream<SchoolStrategy> in(String area) {
        return strategies.values().stream()
                .filter(each -> each.strategy().area().equals(area));
    }

    /** Empty for what the school has left out, itself or with its area. */
    Optional<Strategy> offered(StrategyKey key) {
        return find(key).filter(this::isOffered).map(SchoolStrategy::strategy);
    }

    Optional<SchoolStrategy> find(StrategyKey key) {
        return Optional.ofNullable(strategies.get(key));
    }

    boolean isOffered(SchoolStrategy each) {
        return !each.omitted() && offeredArea(each.strategy().area()).isPresent();
    }

    Collection<SchoolStrategy> all() {
        return strategies.values();
    }
}
