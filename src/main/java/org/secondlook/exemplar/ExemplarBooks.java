package org.secondlook.exemplar;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.Spoken;
import org.secondlook.finding.Book;
import org.secondlook.finding.Shelf;
import org.secondlook.library.Phase;
import org.secondlook.library.Strategies;
import org.secondlook.library.Strategy;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts exemplars where they are found: with what is said in them, and with the areas of the strategy that they show. */
@Component
class ExemplarBooks {

    private final Shelf shelf;
    private final Strategies strategies;

    ExemplarBooks(Shelf shelf, Strategies strategies) {
        this.shelf = shelf;
        this.strategies = strategies;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(ShownExemplar exemplar, TenantId school, Viewer viewer) {
        Strategy strategy = StrategyKey.parse(exemplar.words().strategy())
                .flatMap(key -> strategies.find(key, viewer))
                .orElse(null);
        shelf.put(strategy == null
                ? book(exemplar, school, Set.of(), Set.of(), Set.of())
                : book(exemplar, school, Set.of(strategy.area()), phases(strategy), strategy.subjects()));
    }

    private static Set<String> phases(Strategy strategy) {
        return strategy.phases().stream().map(Phase::word).collect(Collectors.toSet());
    }

    static Book book(
            ShownExemplar exemplar,
            @Nullable TenantId school,
            Set<String> areas,
            Set<String> phases,
            Set<String> subjects) {
        ReleasedWords words = exemplar.words();
        return new Book(
                Book.Kind.EXEMPLAR,
                exemplar.id().toString(),
                school,
                "/exemplars/" + exemplar.id(),
                words.title(),
                exemplar.focus(),
                words.questions() + "\n" + words.lookFor(),
                exemplar.said().stream().map(Spoken::words).collect(Collectors.joining("\n")),
                areas,
                phases,
                subjects,
                exemplar.minutes(),
                null);
    }
}
