package org.secondlook.observation;

import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/** Whether two looks at lessons compare: only those through the same version of a framework do. For cycles, which look before and after. */
@Component
public class SameLens {

    private final SharedLooks looks;

    SameLens(SharedLooks looks) {
        this.looks = looks;
    }

    /** Empty when the viewer does not see both, as their owner or by a share. */
    public Optional<Boolean> isSame(UUID one, UUID other, Viewer viewer) {
        Optional<FrameworkId> first = lensOf(one, viewer);
        return first.flatMap(lens -> lensOf(other, viewer).map(lens::equals));
    }

    private Optional<FrameworkId> lensOf(UUID look, Viewer viewer) {
        return looks.find(Subject.Kind.OBSERVATION, new ObservationId(look), viewer)
                .map(found -> found.framework().id());
    }
}
