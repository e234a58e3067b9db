package org.secondlook.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Libraries as bundles of files: taken along, read in, looked at, and published as a whole or not at all. */
@Component
class Bundles {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 20;

    private final Desk desk;
    private final Arrangement arrangement;
    private final Publications publications;
    private final BundleStore store;

    Bundles(Desk desk, Arrangement arrangement, Publications publications, BundleStore store) {
        this.desk = desk;
        this.arrangement = arrangement;
        this.publications = publications;
        this.store = store;
    }

    /** What the school offers, or one area of it, laid out as the product lays out its own. */
    byte[] export(@Nullable String area, Viewer viewer) {
        SchoolLibrary library = desk.library(viewer);
        List<BundleFile> files = new ArrayList<>();
        List<SchoolArea> areas = library.offeredAreas()
                .filter(each -> area == null || each.key().equals(area))
                .toList();
        if (areas.isEmpty()) {
            throw new NotVisibleException("an area");
        }
        for (SchoolArea each : areas) {
            files.add(new BundleFile(each.key() + "/area.yaml", AreaFile.write(each.text())));
            library.offeredIn(each)
                    .forEach(strategy -> files.add(
                            new BundleFile(each.key() + "/" + strategy.key() + ".md", StrategyWriter.write(strategy))));
        }
        return BundleZip.write(files);
    }

    /** Keeps what somebody has sent for a day, so that they can look at it. Throws {@link Unreadable} for what is no bundle. */
    @Transactional
    UUID receive(byte[] zip, Viewer viewer) {
        List<BundleFile> files = BundleZip.read(zip);
        TenantId school = desk.hold(viewer);
        store.removeBefore(desk.now().minus(KEPT), school);
        if (store.count(school) >= MOST) {
            throw new Unreadable("library.bundle.problem.many");
        }
        UUID id = Uuids.next();
        store.add(id, files, school, desk.now());
        return id;
    }

    BundleView look(UUID id, Viewer viewer) {
        if (!store.has(id, desk.school(viewer))) {
            throw new NotVisibleException(id);
        }
        return BundleView.of(store.files(id), desk.library(viewer));
    }

    /**
     * Publishes all that is new or changed, unless something is wrong or it would be something else than was seen.
     *
     * @param print of what the viewer has seen
     * @return what stands against it; empty when it is published
     */
    @Transactional
    Optional<Refusal> publish(UUID id, String print, Viewer viewer) {
        TenantId school = desk.hold(viewer);
        BundleView view = look(id, viewer);
        if (!view.isSound()) {
            return Optional.of(Refusal.WRONG);
        } else if (!view.print().equals(print)) {
            return Optional.of(Refusal.OTHERWISE);
        } else if (!fits(view, desk.library(viewer))) {
            return Optional.of(Refusal.TOO_MANY);
        }
        view.changing().forEach(item -> put(item, viewer));
        store.remove(id, school);
        return Optional.empty();
    }

    private static boolean fits(BundleView view, SchoolLibrary library) {
        List<BundleItem> fresh = view.of("NEW");
        long areas = fresh.stream().filter(item -> item.area() != null).count();
        return library.areas().size() + areas <= Arrangement.MOST
                && library.all().size() + fresh.size() - areas <= Drafts.MOST;
    }

    private void put(BundleItem item, Viewer viewer) {
        if (item.area() != null) {
            arrangement.put(item.area(), viewer);
        }
        if (item.strategy() != null
                && publications.add(item.strategy(), Uuids.next(), viewer) != Publications.Outcome.PUBLISHED) {
            throw new StaleException(item.path());
        }
    }

    /** Twice is once. */
    @Transactional
    void drop(UUID id, Viewer viewer) {
        store.remove(id, desk.hold(viewer));
    }

    /** Why a bundle was not published. */
    enum Refusal {
        WRONG,
        OTHERWISE,
        TOO_MANY
    }
}
