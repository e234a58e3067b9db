package org.secondlook.administration;

import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;

/** Writes down what operators do: who, what, when, to which platform; no word of theirs. */
@Component
class Acts {

    private static final int MOST = 200;

    private final ActStore store;
    private final Clock clock;

    Acts(ActStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void note(Operator operator, Deed deed) {
        store.add(operator.id(), deed, null, Times.now(clock));
    }

    void note(Operator operator, Deed deed, String platform) {
        store.add(operator.id(), deed, platform, Times.now(clock));
    }

    /** The newest first. */
    List<Act> newest() {
        return store.newest(MOST);
    }
}
