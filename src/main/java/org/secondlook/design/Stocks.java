package org.secondlook.design;

import java.util.List;
import org.secondlook.library.Strategies;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Asks the library what there is for a viewer's school. */
@Component
class Stocks {

    private final Strategies strategies;

    Stocks(Strategies strategies) {
        this.strategies = strategies;
    }

    Stock of(Viewer viewer) {
        return new Stock(strategies.areas(viewer), List.of());
    }
}
