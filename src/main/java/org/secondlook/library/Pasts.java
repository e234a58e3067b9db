package org.secondlook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** What a school's strategy has said before, version by version; the one that came with the product is number 0. */
@Component
class Pasts {

    private final Desk desk;
    private final ProductLibrary product;
    private final SchoolLibraries libraries;
    private final LibraryPages pages;

    Pasts(Desk desk, ProductLibrary product, SchoolLibraries libraries, LibraryPages pages) {
        this.desk = desk;
        this.product = product;
        this.libraries = libraries;
        this.pages = pages;
    }

    /** The newest first. */
    List<Past> all(StrategyKey key, Viewer viewer) {
        Stream<Past> own = pages.versions(key, desk.school(viewer)).stream()
                .map(row -> new Past(row.number(), Times.day(row.publishedAt().toInstant())));
        return Stream.concat(own, ofProduct(key).map(each -> new Past(0, null))).toList();
    }

    Strategy get(StrategyKey key, int number, Viewer viewer) {
        Stream<Strategy> own = pages.versions(key, desk.school(viewer)).stream()
                .filter(row -> row.number() == number)
                .map(row ->
                        Objects.requireNonNull(libraries.read(List.of(row.id())).get(row.id())));
        return Stream.concat(own, number == 0 ? ofProduct(key) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(key));
    }

    private Stream<Strategy> ofProduct(StrategyKey key) {
        return product.strategies().stream().filter(each -> each.key().equals(key));
    }

    /**
     * A version, and since when.
     *
     * @param number 0 for the product's
     * @param day null for the product's
     */
    record Past(int number, @Nullable LocalDate day) {}
}
