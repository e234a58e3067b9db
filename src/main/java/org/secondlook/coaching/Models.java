package org.secondlook.coaching;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Cycle models. Those that come with the product are published when it starts, and stay when newer ones come. */
@Component
class Models implements SmartInitializingSingleton {

    /** So many that a school's own beside the product's hardly ever go. */
    private static final int MOST_KNOWN = 500;

    private static final Comparator<CycleModel> ORDER =
            Comparator.comparingInt(CycleModel::place).thenComparing(CycleModel::title, String.CASE_INSENSITIVE_ORDER);

    private final ModelStore store;
    private final ModelPages pages;
    private final Clock clock;

    /** What is published never changes, and so is read once. Nothing here says who may see it. */
    private final Map<ModelId, CycleModel> known = new ConcurrentHashMap<>();

    Models(ModelStore store, ModelPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        publish(ModelFile.all());
    }

    /** A file that says something else than what was published under its name is a mistake of ours: it needs the next version. */
    void publish(List<ModelFile> files) {
        files.forEach(file -> store.publish(file.read().id(), null, file.definition(), Times.now(clock)));
        List<CycleModel> published = pages.ofProduct();
        for (ModelFile file : files) {
            if (!published.contains(file.read())) {
                throw new IllegalStateException("a cycle model has changed without a new version: " + file.name());
            }
        }
    }

    /** The newest version of each that the viewer's school has, in the order in which they are offered. */
    List<CycleModel> offered(Viewer viewer) {
        return newest(pages.offered(viewer.person())).stream().sorted(ORDER).toList();
    }

    private static Collection<CycleModel> newest(List<CycleModel> models) {
        return models.stream()
                .collect(Collectors.toMap(
                        CycleModel::key,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(CycleModel::version))))
                .values();
    }

    /** Any version that the viewer's school has, or the answer 404. */
    CycleModel visible(ModelId id, Viewer viewer) {
        return pages.visible(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The version by which a cycle goes that was found through its viewer. */
    CycleModel of(Cycle cycle) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                cycle.model(), id -> pages.find(id).orElseThrow(() -> new NotVisibleException(id)));
    }
}
