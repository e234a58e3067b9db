package org.secondlook.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.design.ActivityPages.Held;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The planned activities of a programme: put in, changed, moved, taken out and put back. */
@Component
class Activities {

    private final Drafts drafts;
    private final ActivityStore store;
    private final ActivityPages pages;

    Activities(Drafts drafts, ActivityStore store, ActivityPages pages) {
        this.drafts = drafts;
        this.store = store;
        this.pages = pages;
    }

    Held get(PlannedActivityId id, ProgrammeId programme, Viewer viewer) {
        return pages.activity(id, programme, Programmes.demandCourse(viewer))
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** Puts one at the end of a module. Sent twice, it is there once. */
    @Transactional
    Optional<Refusal> add(PlannedActivity activity, ModuleId module, ProgrammeId programme, Viewer viewer) {
        Sheet sheet = drafts.hold(programme, viewer);
        Module into = sheet.module(module).orElseThrow(() -> new NotVisibleException(module));
        return add(activity, into, into.activities().size(), sheet, viewer);
    }

    /** The same at a place, from zero, in a programme that is held. */
    Optional<Refusal> add(PlannedActivity activity, Module module, int place, Sheet held, Viewer viewer) {
        if (held.archived()) {
            return Optional.of(Refusal.ARCHIVED);
        } else if (held.programme().activities().count() >= Programme.MOST_ACTIVITIES) {
            return Optional.of(Refusal.FULL);
        } else if (!store.add(activity, module.id())) {
            get(activity.id(), held.id(), viewer);
        } else if (place < module.activities().size()) {
            store.order(module.id(), with(activity.id(), place, module));
        }
        return Optional.empty();
    }

    private static List<PlannedActivityId> with(PlannedActivityId id, int place, Module module) {
        List<PlannedActivityId> present = ids(module);
        return Stream.of(present.subList(0, place), List.of(id), present.subList(place, present.size()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PlannedActivityId> ids(Module module) {
        return module.activities().stream().map(PlannedActivity::id).toList();
    }

    @Transactional
    Optional<Refusal> change(PlannedActivity activity, ProgrammeId programme, int base, Viewer viewer) {
        boolean archived = drafts.hold(programme, viewer).archived();
        Held present = get(activity.id(), programme, viewer);
        if (archived) {
            return Optional.of(Refusal.ARCHIVED);
        }
        boolean said = present.activity().equals(activity) || store.say(activity, base);
        return said ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /**
     * Moves one by one place; over the edge of its module, into the one beside it.
     *
     * @param seen the place in its module at which whoever moves it saw it, from one
     */
    @Transactional
    void move(PlannedActivityId id, ProgrammeId programme, int seen, Direction direction, Viewer viewer) {
        Sheet sheet = drafts.holdOpen(programme, viewer);
        Held held = get(id, programme, viewer);
        List<Module> modules = sheet.programme().modules();
        Module module = sheet.module(held.module()).orElseThrow(() -> new NotVisibleException(id));
        int at = module.activities().indexOf(held.activity());
        if (at != seen - 1) {
            throw new StaleException(id);
        }
        int to = at + direction.step();
        int beside = modules.indexOf(module) + direction.step();
        if (to >= 0 && to < module.activities().size()) {
            store.order(module.id(), direction.moved(ids(module), at));
        } else if (beside >= 0 && beside < modules.size()) {
            Module other = modules.get(beside);
            store.order(
                    other.id(),
                    with(id, direction == Direction.UP ? other.activities().size() : 0, other));
        }
    }

    /** Takes one out; for some weeks it can be put back. */
    @Transactional
    void remove(PlannedActivityId id, ProgrammeId programme, Viewer viewer) {
        Sheet sheet = drafts.holdOpen(programme, viewer);
        if (!sheet.hasRemoved(id)) {
            get(id, programme, viewer);
            store.purge(programme, drafts.forgotten());
            store.remove(id, drafts.now());
        }
    }

    @Transactional
    void putBack(PlannedActivityId id, ProgrammeId programme, Viewer viewer) {
        if (drafts.holdOpen(programme, viewer).hasRemoved(id)) {
            store.remove(id, null);
        } else {
            get(id, programme, viewer);
        }
    }
}
