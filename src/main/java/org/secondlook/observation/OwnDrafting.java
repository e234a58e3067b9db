package org.secondlook.observation;

import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody besides: that they worked at frameworks of their school, which stay there without them. */
@Component
@Order(5)
class OwnDrafting implements PersonalData {

    private final DraftPages pages;
    private final DraftStore drafts;
    private final FrameworkStore versions;

    OwnDrafting(DraftPages pages, DraftStore drafts, FrameworkStore versions) {
        this.pages = pages;
        this.drafts = drafts;
        this.versions = versions;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return List.of(pages.held(person));
    }

    /** What they worked at is the school's, and can be taken along from its own page. */
    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        drafts.forget(person);
        versions.forget(person);
    }
}
