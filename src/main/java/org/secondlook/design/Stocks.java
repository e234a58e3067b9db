package org.secondlook.design;

import org.secondlook.exemplar.Exemplars;
import org.secondlook.library.Strategies;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Asks what there is to learn from for a viewer's school. */
@Component
class Stocks {

    private final Strategies strategies;
    private final Exemplars exemplars;

    Stocks(Strategies strategies, Exemplars exemplars) {
        this.strategies = strategies;
        this.exemplars = exemplars;
    }

    Stock of(Viewer viewer) {
        return new Stock(strategies.areas(viewer), exemplars.all(viewer));
    }
}
