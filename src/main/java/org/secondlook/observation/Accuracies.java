package org.secondlook.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How near people came with their estimates, for what is told of many of them together. Whoever asks has their consent. */
@Component
public class Accuracies {

    private final AccuracyPages looks;
    private final ObservationStore store;
    private final ObservationPages pages;
    private final Frameworks frameworks;
    private final Gaps gaps;

    Accuracies(AccuracyPages looks, ObservationStore store, ObservationPages pages, Frameworks frameworks, Gaps gaps) {
        this.looks = looks;
        this.store = store;
        this.pages = pages;
        this.frameworks = frameworks;
        this.gaps = gaps;
    }

    /**
     * Somebody's looks at lessons of their own, each lesson's first through a lens, the oldest first: whoever looks at one again knows what to expect.
     *
     * @param since when they were begun, or later
     * @param before when they were locked, or earlier
     */
    public List<ObservationId> looks(PersonId person, Instant since, Instant before) {
        return looks.first(person, since, before);
    }

    /** Of a look that nobody erases until the transaction ends; empty when it is gone, or too little of it is coded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Accuracy> hold(ObservationId look, PersonId person) {
        return store.hold(look, person)
                ? pages.find(look, person).flatMap(row -> Accuracy.of(gaps.alone(row.toObservation(frameworks))))
                : Optional.empty();
    }
}
