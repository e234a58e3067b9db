package org.secondlook.programme;

import java.util.List;
import org.secondlook.design.Programme;
import org.secondlook.design.Programmes;
import org.secondlook.exemplar.Exemplars;
import org.secondlook.library.Strategies;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** What somebody can pick for their course, besides the tasks that are ready. */
@Component
class Offers {

    private final Programmes programmes;
    private final PlanPages plans;
    private final Exemplars exemplars;
    private final Strategies strategies;

    Offers(Programmes programmes, PlanPages plans, Exemplars exemplars, Strategies strategies) {
        this.programmes = programmes;
        this.plans = plans;
        this.exemplars = exemplars;
        this.strategies = strategies;
    }

    Offer to(Viewer viewer) {
        return new Offer(planned(viewer), PagePicks.untouched(exemplars.all(viewer), strategies.areas(viewer)));
    }

    /** Of the programmes of their course; nothing, unless they lead it. */
    private PlannedPicks planned(Viewer viewer) {
        List<Programme> all = programmes.of(viewer);
        return all.isEmpty() ? PlannedPicks.NONE : PlannedPicks.untouched(all, plans.opened(viewer));
    }

    /** What is offered to somebody. */
    record Offer(PlannedPicks planned, PagePicks pages) {}
}
