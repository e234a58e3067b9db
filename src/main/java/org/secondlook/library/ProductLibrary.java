package org.secondlook.library;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comes with the product: {@code library/<area>/area.yaml} and {@code library/<area>/<strategy>.md}. A flaw in it is a mistake of ours. */
@Component
class ProductLibrary {

    private final List<AreaText> areas = ProductFiles.contents("*/area.yaml")
            .map(AreaFile::read)
            .map(file -> demandSound(file.area(), file.flaws()))
            .sorted(Comparator.comparing(AreaText::name))
            .toList();

    private final List<Strategy> strategies = ProductFiles.contents("*/*.md")
            .map(StrategyFile::read)
            .map(file -> demandSound(file, file.allFlaws()).strategy())
            .sorted(Comparator.comparing(Strategy::title))
            .toList();

    List<AreaText> areas() {
        return areas;
    }

    List<Strategy> strategies() {
        return strategies;
    }

    private static <T> T demandSound(T read, List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new IllegalStateException("a file of the library has flaws: " + flaws);
        }
        return read;
    }
}
