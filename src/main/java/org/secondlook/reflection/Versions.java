package org.secondlook.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.VersionPages.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the viewer has submitted, and when. Nobody else sees what it once was. */
@Component
class Versions {

    private final VersionStore store;
    private final VersionPages pages;

    Versions(VersionStore store, VersionPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** Keeps what a reflection says as it is submitted; said twice, it is one version. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Reflection reflection, Viewer viewer, Instant now) {
        Optional<Version> last = newest(reflection.id(), viewer);
        int number = last.map(version -> version.number() + 1).orElse(Version.FIRST);
        Version version = Version.of(reflection, number, now);
        if (last.filter(version::saysTheSameAs).isEmpty()) {
            store.add(reflection.id(), version);
        }
    }

    Optional<Version> newest(ReflectionId id, Viewer viewer) {
        return lines(id, viewer).stream().findFirst().map(line -> get(id, line.number(), viewer));
    }

    /** The newest first. */
    List<Line> lines(ReflectionId id, Viewer viewer) {
        return pages.lines(id, viewer);
    }

    Version get(ReflectionId id, int number, Viewer viewer) {
        return pages.find(id, number, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Whether it says what was finished last, and nothing has been written since. */
    boolean isNewest(Reflection reflection, Viewer viewer) {
        return newest(reflection.id(), viewer)
                .filter(version -> Version.of(reflection, version.number(), version.submittedAt())
                        .saysTheSameAs(version))
                .isPresent();
    }

    /** The one that there was before, as far as it is kept. */
    Optional<Version> before(ReflectionId id, int number, Viewer viewer) {
        return lines(id, viewer).stream()
                .filter(line -> line.number() < number)
                .findFirst()
                .map(line -> get(id, line.number(), viewer));
    }
}
