package org.secondlook.reflection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.ReadingPages.Finished;
import org.springframework.stereotype.Component;

/** What was finished, for whoever may read it. */
@Component
class Readings {

    private final ReadingPages pages;
    private final Clock clock;

    Readings(ReadingPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** What the viewer finished last; empty while it is a draft. */
    Optional<Finished> newest(ReflectionId id, Viewer viewer) {
        return pages.newest(id, viewer.person());
    }

    /** What the viewer once finished, or the answer 404. */
    Reading version(ReflectionId id, int number, Viewer viewer) {
        return pages.version(id, number, viewer.person())
                .map(pages::read)
                .orElseThrow(() -> new NotVisibleException(id));
    }

    /** What the viewer saw when they looked a second time. */
    Optional<Reading> second(ReflectionId first, Viewer viewer) {
        return pages.second(first, viewer.person()).map(pages::read);
    }

    /** What was finished last, for its owner and whoever it is shared with; else the answer 404. */
    Finished shared(ReflectionId id, Viewer viewer) {
        return pages.shared(List.of(id.value()), viewer, Times.now(clock)).stream()
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(id));
    }

    Reading read(Finished finished) {
        return pages.read(finished);
    }
}
