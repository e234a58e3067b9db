package org.secondlook.library;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondlook.people.TenantId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together the library of a school. What it has, the database is asked each time; what a version says is read once. */
@Component
class SchoolLibraries {

    /** So many that what schools have published hardly ever goes beyond. */
    private static final int MOST_KNOWN = 2_000;

    private final ProductLibrary product;
    private final LibraryPages pages;
    private final JsonMapper json;

    /** What is published never changes. Nothing here says who may see it. */
    private final Map<UUID, Strategy> known = new ConcurrentHashMap<>();

    SchoolLibraries(ProductLibrary product, LibraryPages pages, JsonMapper json) {
        this.product = product;
        this.pages = pages;
        this.json = json;
    }

    SchoolLibrary of(TenantId school) {
        List<SchoolArea> areas = pages.areas(school).stream().map(this::area).toList();
        return SchoolLibrary.of(
                product.areas(), product.strategies(), areas, strategies(school), pages.omitted(school));
    }

    private SchoolArea area(LibraryPages.AreaRow row) {
        AreaText text = row.content() == null
                ? new AreaText(row.area(), "", "", List.of(), List.of(), List.of(), List.of(), List.of())
                : json.readValue(row.content(), AreaText.class);
        return new SchoolArea(text, false, row.content() != null, row.place(), row.omittedAt() != null, row.version());
    }

    private List<SchoolStrategy> strategies(TenantId school) {
        List<LibraryPages.VersionRow> newest = pages.newest(school);
        Map<UUID, Strategy> read =
                read(newest.stream().map(LibraryPages.VersionRow::id).toList());
        return newest.stream()
                .map(row -> new SchoolStrategy(Objects.requireNonNull(read.get(row.id())), row.number(), false))
                .sorted(Comparator.comparing(each -> each.strategy().title()))
                .toList();
    }

    /** Versions whose school was asked before. */
    Map<UUID, Strategy> read(List<UUID> ids) {
        Map<UUID, Strategy> read = new HashMap<>();
        for (UUID id : ids) {
            Strategy strategy = known.get(id);
            if (strategy != null) {
                read.put(id, strategy);
            }
        }
        List<UUID> unknown = ids.stream().filter(id -> !read.containsKey(id)).toList();
        pages.contents(unknown)
                .forEach((id, file) -> read.put(id, StrategyFile.read(file).strategy()));
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        known.putAll(read);
        return read;
    }
}
