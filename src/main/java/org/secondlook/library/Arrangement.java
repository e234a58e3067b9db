package org.secondlook.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a school says of its areas, in which order they stand, and what it leaves out of its library. */
@Component
class Arrangement {

    /** So many areas a school has at most, those of the product among them. */
    static final int MOST = 20;

    private final Desk desk;
    private final LibraryStore store;
    private final Shelving shelving;
    private final JsonMapper json;

    Arrangement(Desk desk, LibraryStore store, Shelving shelving, JsonMapper json) {
        this.desk = desk;
        this.store = store;
        this.shelving = shelving;
        this.json = json;
    }

    SchoolArea get(String area, Viewer viewer) {
        return desk.library(viewer).area(area).orElseThrow(() -> new NotVisibleException(area));
    }

    /** Adds an area of the school's own at the end; empty when it has as many as it may. */
    @Transactional
    Optional<String> add(String name, String sentence, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        SchoolLibrary library = desk.library(viewer);
        if (library.areas().size() >= MOST) {
            return Optional.empty();
        }
        String key = Keys.unused(
                        name, "area", each -> library.area(each.value()).isPresent())
                .value();
        AreaText text = new AreaText(key, name, sentence, List.of(), List.of(), List.of(), List.of(), List.of());
        store.arrange(
                school, key, json.writeValueAsString(text), library.areas().size(), null);
        return Optional.of(key);
    }

    /**
     * Says of it what was typed, if nobody has said anything else since that was read.
     *
     * @param version of the area that was read
     */
    @Transactional
    boolean say(AreaText typed, int version, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        SchoolArea present = get(typed.key(), viewer);
        if (present.version() != version) {
            return false;
        }
        keep(present, school, typed, present.place(), present.omitted() ? desk.now() : null);
        return true;
    }

    /** In the caller's transaction, in which the school is held; adds what there is not yet. */
    void put(AreaText text, Viewer viewer) {
        TenantId school = desk.school(viewer);
        SchoolLibrary library = desk.library(viewer);
        Optional<SchoolArea> present = library.area(text.key());
        int place = present.map(SchoolArea::place).orElse(library.areas().size());
        Instant omitted =
                present.filter(SchoolArea::omitted).map(each -> desk.now()).orElse(null);
        store.arrange(school, text.key(), json.writeValueAsString(text), place, omitted);
    }

    /** Lets two neighbours change places; at the end nothing happens. */
    @Transactional
    void move(String area, boolean up, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        get(area, viewer);
        List<SchoolArea> order = new ArrayList<>(desk.library(viewer).areas());
        int from = order.stream().map(SchoolArea::key).toList().indexOf(area);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            for (int place = 0; place < order.size(); place++) {
                SchoolArea each = order.get(place);
                keep(each, school, each.own() ? each.text() : null, place, each.omitted() ? desk.now() : null);
            }
        }
    }

    /** Leaves an area out with all its strategies, or brings it back with them. */
    @Transactional
    void omitArea(String area, boolean omitted, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        SchoolArea present = get(area, viewer);
        keep(present, school, present.own() ? present.text() : null, present.place(), omitted ? desk.now() : null);
        shelving.refresh(
                school, desk.library(viewer).in(area).map(SchoolStrategy::key).collect(Collectors.toSet()));
    }

    /** Leaves a strategy out, or brings it back. Twice is once. */
    @Transactional
    void omit(StrategyKey key, boolean omitted, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        desk.strategy(key, viewer);
        if (omitted) {
            store.omit(school, key, desk.now());
        } else {
            store.bringBack(school, key);
        }
        shelving.refresh(school, Set.of(key));
    }

    private void keep(SchoolArea area, TenantId school, @Nullable AreaText text, int place, @Nullable Instant omitted) {
        String content = text == null ? null : json.writeValueAsString(text);
        store.arrange(school, area.key(), content, place, omitted);
    }
}
