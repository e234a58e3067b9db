package org.secondlook.programme;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.exemplar.Exemplar;
import org.secondlook.exemplar.ExemplarId;
import org.secondlook.exemplar.Exemplars;
import org.secondlook.library.Strategies;
import org.secondlook.library.Strategy;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** What of the library an activity is about, as long as the viewer's school has it. */
@Component
class Targets {

    private final Strategies strategies;
    private final Exemplars exemplars;

    Targets(Strategies strategies, Exemplars exemplars) {
        this.strategies = strategies;
        this.exemplars = exemplars;
    }

    /** What it is called; empty when it names nothing, or what is not there any more. */
    Optional<String> title(Asked asks, @Nullable String target, Viewer viewer) {
        return switch (asks) {
            case EXEMPLAR ->
                exemplar(target).flatMap(id -> exemplars.find(id, viewer)).map(Exemplar::title);
            case STRATEGY, REFLECTION, REHEARSAL, ATTEMPTS, JOURNAL ->
                StrategyKey.parse(target)
                        .flatMap(key -> strategies.find(key, viewer))
                        .map(Strategy::title);
            case NORMS, CIRCLE, STAGE, CYCLE -> Optional.empty();
        };
    }

    private static Optional<ExemplarId> exemplar(@Nullable String target) {
        try {
            return Optional.ofNullable(target).map(UUID::fromString).map(ExemplarId::new);
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
