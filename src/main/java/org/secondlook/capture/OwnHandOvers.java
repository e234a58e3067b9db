package org.secondlook.capture;

import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody: that they let another device send a recording. There is nothing in it to take along. */
@Component
@Order(5)
class OwnHandOvers implements PersonalData {

    private static final String KEPT = "capture.kept.";

    private final HandOverStore store;

    OwnHandOvers(HandOverStore store) {
        this.store = store;
    }

    @Override
    public List<Holding> held(PersonId person) {
        List<HandOver> all = store.of(person);
        Instant oldest = all.isEmpty() ? null : all.get(0).madeAt();
        return List.of(Holding.of(KEPT + "hand-overs", all.size(), Times.bindOrNull(oldest)));
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
