package org.secondlook.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The strategies that come with the product, from which action steps can be taken: {@code library/<area>/<strategy>.md}. */
@Component
class Library {

    private final List<Area> areas;
    private final Map<String, Strategy> strategies;

    Library() {
        List<Strategy> all = files("*.md").map(StrategyFile::read).toList();
        this.strategies = all.stream().collect(Collectors.toMap(Strategy::key, Function.identity()));
        this.areas = files("area.yaml")
                .map(StrategyFile::readArea)
                .map(area -> area.with(all))
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    List<Area> areas() {
        return areas;
    }

    Optional<Strategy> find(@Nullable String key) {
        return Optional.ofNullable(key).map(strategies::get);
    }

    private static Stream<StrategyFile> files(String name) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/library/*/" + name))
                    .map(Library::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StrategyFile file(Resource file) {
        try {
            return new StrategyFile(
                    String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strategies that belong together. */
    record Area(String key, String name, List<Strategy> strategies) {

        Area with(List<Strategy> all) {
            List<Strategy> own = all.stream()
                    .filter(strategy -> strategy.area().equals(key))
                    .sorted(Comparator.comparing(Strategy::title))
                    .toList();
            return new Area(key, name, own);
        }
    }
}
