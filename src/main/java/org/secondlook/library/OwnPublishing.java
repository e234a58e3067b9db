package org.secondlook.library;

import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: that they published pages of their school's library, which stay there without them. */
@Component
@Order(5)
class OwnPublishing implements PersonalData {

    private final LibraryPages pages;
    private final LibraryStore store;

    OwnPublishing(LibraryPages pages, LibraryStore store) {
        this.pages = pages;
        this.store = store;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    /** What they published is the school's, and can be taken along from its own page. */
    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
