package org.secondlook.design;

import java.util.List;
import java.util.Optional;
import org.secondlook.design.ActivityPages.HeldModule;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The modules of a programme: put in, said in other words, moved, taken out and put back. */
@Component
class Modules {

    private final Drafts drafts;
    private final ModuleStore store;
    private final ActivityPages pages;

    Modules(Drafts drafts, ModuleStore store, ActivityPages pages) {
        this.drafts = drafts;
        this.store = store;
        this.pages = pages;
    }

    HeldModule get(ModuleId id, ProgrammeId programme, Viewer viewer) {
        return pages.module(id, programme, Programmes.demandCourse(viewer))
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** Puts one at the end. Sent twice, it is there once. */
    @Transactional
    Optional<Refusal> add(ModuleId id, ProgrammeId programme, ModuleText text, Viewer viewer) {
        Sheet sheet = drafts.hold(programme, viewer);
        if (sheet.archived()) {
            return Optional.of(Refusal.ARCHIVED);
        } else if (sheet.programme().modules().size() >= Programme.MOST_MODULES) {
            return Optional.of(Refusal.FULL);
        } else if (!store.add(id, programme, text)) {
            get(id, programme, viewer);
        }
        return Optional.empty();
    }

    @Transactional
    Optional<Refusal> say(ModuleId id, ProgrammeId programme, int base, ModuleText text, Viewer viewer) {
        boolean archived = drafts.hold(programme, viewer).archived();
        HeldModule present = get(id, programme, viewer);
        if (archived) {
            return Optional.of(Refusal.ARCHIVED);
        }
        boolean said = present.text().equals(text) || store.say(id, programme, base, text);
        return said ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /**
     * Moves one by one place.
     *
     * @param seen the place at which whoever moves it saw it, from one
     */
    @Transactional
    void move(ModuleId id, ProgrammeId programme, int seen, Direction direction, Viewer viewer) {
        List<ModuleId> all = drafts.holdOpen(programme, viewer).programme().modules().stream()
                .map(Module::id)
                .toList();
        get(id, programme, viewer);
        if (all.indexOf(id) != seen - 1) {
            throw new StaleException(id);
        }
        store.order(direction.moved(all, seen - 1));
    }

    /** Takes one out with all that is in it; for some weeks it can be put back. */
    @Transactional
    void remove(ModuleId id, ProgrammeId programme, Viewer viewer) {
        Sheet sheet = drafts.holdOpen(programme, viewer);
        if (!sheet.hasRemoved(id)) {
            get(id, programme, viewer);
            store.purge(programme, drafts.forgotten());
            store.remove(id, programme, drafts.now());
        }
    }

    @Transactional
    void putBack(ModuleId id, ProgrammeId programme, Viewer viewer) {
        if (drafts.holdOpen(programme, viewer).hasRemoved(id)) {
            store.remove(id, programme, null);
        } else {
            get(id, programme, viewer);
        }
    }
}
