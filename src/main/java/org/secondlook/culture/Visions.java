package org.secondlook.culture;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** What schools work toward, each in its own words. Whoever looks after a platform writes it; nobody has to point at it. */
@Component
public class Visions {

    private final VisionStore store;
    private final VisionPages pages;
    private final Clock clock;

    Visions(VisionStore store, VisionPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the viewer's school works toward now. */
    public Vision get(Viewer viewer) {
        return pages.present(viewer.person());
    }

    /** Parts by their keys, also those that were taken away since, in their last words. Those of another school are not among them. */
    public Map<UUID, VisionPart> parts(Collection<UUID> parts, Viewer viewer) {
        return parts.isEmpty()
                ? Map.of()
                : pages.parts(parts, viewer.person()).stream()
                        .collect(Collectors.toMap(VisionPart::id, Function.identity()));
    }

    VisionForm draft(Viewer viewer) {
        demandAdministrator(viewer);
        return VisionForm.of(get(viewer));
    }

    /** What an administrator has typed. */
    VisionForm typed(int after, MultiValueMap<String, String> fields, Viewer viewer) {
        demandAdministrator(viewer);
        return VisionForm.typed(after, fields);
    }

    /** Publishes the next version; false when another one has come since they began. What is said already is not said again. */
    @Transactional
    boolean publish(VisionForm form, Viewer viewer) {
        demandAdministrator(viewer);
        return form.meant().equals(get(viewer).parts())
                || store.publish(form.after(), form.meant(), viewer.person(), Times.now(clock));
    }

    private static void demandAdministrator(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new NotVisibleException("the making of a vision");
        }
    }
}
