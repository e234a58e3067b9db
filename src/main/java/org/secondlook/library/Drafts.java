package org.secondlook.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is being worked at in a school's library: begun, changed, thrown away by its PD leads and library editors. */
@Component
class Drafts {

    /** So many strategies of its own a school has at most. */
    static final int MOST = 300;

    private final Desk desk;
    private final LibraryStore store;
    private final LibraryPages pages;
    private final JsonMapper json;

    Drafts(Desk desk, LibraryStore store, LibraryPages pages, JsonMapper json) {
        this.desk = desk;
        this.store = store;
        this.pages = pages;
        this.json = json;
    }

    List<KeptDraft> all(Viewer viewer) {
        return pages.drafts(desk.school(viewer)).stream().map(this::kept).toList();
    }

    /** Begins a strategy of the school's own; empty when it has as many as it may. */
    @Transactional
    Optional<StrategyKey> create(String title, String area, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        SchoolLibrary library = desk.library(viewer);
        List<KeptDraft> drafts = all(viewer);
        if (library.all().size() + drafts.size() >= MOST) {
            return Optional.empty();
        }
        StrategyKey key = Keys.unused(
                title,
                "strategy",
                each -> library.find(each).isPresent()
                        || drafts.stream().anyMatch(draft -> draft.key().equals(each)));
        begin(school, key, Draft.blank(title, area, desk.today()));
        return Optional.of(key);
    }

    /** Begins the next version of what the school has; one that was begun before is gone on with. */
    @Transactional
    void begin(StrategyKey key, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        if (pages.draft(key, school).isEmpty()) {
            begin(school, key, Draft.of(desk.strategy(key, viewer).strategy()));
        }
    }

    private void begin(TenantId school, StrategyKey key, Draft draft) {
        store.found(school, Uuids.next(), key, desk.now());
        store.begin(school, key, Uuids.next(), json.writeValueAsString(draft), desk.now());
    }

    KeptDraft get(StrategyKey key, Viewer viewer) {
        return find(key, viewer).orElseThrow(() -> new NotVisibleException(key));
    }

    Optional<KeptDraft> find(StrategyKey key, Viewer viewer) {
        return pages.draft(key, desk.school(viewer)).map(this::kept);
    }

    /** The draft that there is; where somebody has published it while others typed, the one of the next version. */
    @Transactional
    KeptDraft getOrNext(StrategyKey key, Viewer viewer) {
        begin(key, viewer);
        return get(key, viewer);
    }

    /**
     * Keeps what was typed, if nobody has kept anything else since that was read.
     *
     * @param draft that was read
     * @param version of it that was read
     */
    @Transactional
    boolean change(StrategyKey key, UUID draft, int version, Draft typed, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        return store.change(school, key, draft, version, json.writeValueAsString(typed), desk.now());
    }

    /** Throws a draft away that nobody has changed since it was read; what is published stays. */
    @Transactional
    void drop(StrategyKey key, int version, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        if (get(key, viewer).version() != version) {
            throw new StaleException(key);
        }
        store.drop(school, key);
    }

    private KeptDraft kept(LibraryPages.DraftRow row) {
        return new KeptDraft(
                new StrategyKey(row.strategy()),
                row.id(),
                row.published() + 1,
                row.version(),
                Times.day(row.changedAt().toInstant()),
                json.readValue(row.content(), Draft.class));
    }
}
