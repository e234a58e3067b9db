package org.secondlook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a draft would be, as far as it goes: what is wrong in it is left out. */
final class Sketch {

    private static final String YEAR = "\\d{1,4}";

    private Sketch() {}

    static Strategy of(Draft draft, StrategyKey key) {
        return new Strategy(
                key,
                draft.title(),
                draft.summary(),
                draft.area(),
                Draft.each(draft.phases())
                        .flatMap(word -> Phase.find(word).stream())
                        .collect(Collectors.toSet()),
                Draft.each(draft.subjects()).collect(Collectors.toSet()),
                draft.minutes().matches("[1-9]\\d{0,3}") ? Integer.parseInt(draft.minutes()) : 1,
                List.of(),
                evidence(draft),
                draft.citations().stream()
                        .filter(each -> each.year().matches(YEAR))
                        .map(Sketch::citation)
                        .toList(),
                LocalDate.EPOCH,
                draft.sections());
    }

    private static Evidence evidence(Draft draft) {
        return new Evidence(
                Evidence.Strength.find(draft.strength()).orElse(Evidence.Strength.LIMITED), draft.statement());
    }

    /** With links that lead to pages alone. */
    private static Citation citation(TypedCitation typed) {
        boolean isSafe = typed.url().isEmpty() || DraftRules.isAddress(typed.url());
        return new TypedCitation(
                        typed.authors(),
                        typed.year(),
                        typed.title(),
                        typed.source(),
                        DraftRules.isDoi(typed.doi()) ? typed.doi() : "",
                        isSafe ? typed.url() : "",
                        typed.supports())
                .toCitation();
    }
}
