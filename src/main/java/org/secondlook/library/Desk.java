package org.secondlook.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.People;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Where a school's library is worked at: lets in its PD leads and library editors, one at a time where something is changed. */
@Component
class Desk {

    private final LibraryStore store;
    private final SchoolLibraries libraries;
    private final People people;
    private final Clock clock;

    Desk(LibraryStore store, SchoolLibraries libraries, People people, Clock clock) {
        this.store = store;
        this.libraries = libraries;
        this.people = people;
        this.clock = clock;
    }

    /** The school of somebody who may work there; nobody else finds anything there. */
    TenantId school(Viewer viewer) {
        if (!viewer.role().mayEditLibrary()) {
            throw new NotVisibleException("the desk of the library");
        }
        return people.schoolOf(viewer);
    }

    /** The same, and until the transaction ends nobody else changes anything. */
    TenantId hold(Viewer viewer) {
        TenantId school = school(viewer);
        store.hold(school, now());
        return school;
    }

    SchoolLibrary library(Viewer viewer) {
        return libraries.of(school(viewer));
    }

    /** A strategy that the school has, left out as it may be. */
    SchoolStrategy strategy(StrategyKey key, Viewer viewer) {
        return library(viewer).find(key).orElseThrow(() -> new NotVisibleException(key));
    }

    Instant now() {
        return Times.now(clock);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
