package org.secondlook.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.secondlook.foundation.Uuids;
import org.secondlook.observation.Definition.IntervalRule;

/**
 * A framework of a school's own while somebody works at it: everything as it was typed, which may be incomplete.
 *
 * @param seconds how long an interval is; empty where events are coded when they happen
 * @param prompt what to do in each interval
 */
record Draft(
        String name,
        String purpose,
        String licence,
        String source,
        String seconds,
        String prompt,
        List<TypedCode> codes,
        List<TypedElement> elements,
        List<TypedIndicator> indicators,
        List<String> prompts) {

    /** Own ones stand behind those of the product, by their names. */
    static final int PLACE = 1000;

    private static final int RANDOM_PART = 12;

    Draft {
        codes = List.copyOf(codes);
        elements = List.copyOf(elements);
        indicators = List.copyOf(indicators);
        prompts = List.copyOf(prompts);
    }

    /** With room for the least that a framework has. */
    static Draft blank(String name) {
        return new Draft(
                name,
                "",
                "",
                "",
                "",
                "",
                IntStream.range(0, 2).mapToObj(TypedCode::fresh).toList(),
                List.of(),
                Stream.generate(TypedIndicator::fresh).limit(Definition.FEWEST).toList(),
                List.of("", ""));
    }

    static Draft of(Definition definition) {
        IntervalRule interval = definition.interval();
        return new Draft(
                definition.name(),
                definition.purpose(),
                definition.licence(),
                definition.source(),
                interval == null ? "" : String.valueOf(interval.seconds()),
                interval == null ? "" : interval.prompt(),
                definition.codes().stream().map(TypedCode::of).toList(),
                definition.elements().stream().map(TypedElement::of).toList(),
                definition.indicators().stream().map(TypedIndicator::of).toList(),
                definition.prompts());
    }

    /** What a new row is called in data, for good. */
    static String freshKey(String kind) {
        String id = Uuids.next().toString();
        return kind + "-" + id.substring(id.length() - RANDOM_PART);
    }

    Draft called(String other) {
        return new Draft(other, purpose, licence, source, seconds, prompt, codes, elements, indicators, prompts);
    }

    Draft withCodes(List<TypedCode> others) {
        return new Draft(name, purpose, licence, source, seconds, prompt, others, elements, indicators, prompts);
    }

    Draft withElements(List<TypedElement> others) {
        return new Draft(name, purpose, licence, source, seconds, prompt, codes, others, indicators, prompts);
    }

    Draft withIndicators(List<TypedIndicator> others) {
        return new Draft(name, purpose, licence, source, seconds, prompt, codes, elements, others, prompts);
    }

    Draft withPrompts(List<String> others) {
        return new Draft(name, purpose, licence, source, seconds, prompt, codes, elements, indicators, others);
    }

    /** The same, in which no indicator is about what there is no more. */
    Draft tidy() {
        Set<String> knownCodes = codes.stream().map(TypedCode::key).collect(Collectors.toSet());
        Set<String> knownElements = elements.stream().map(TypedElement::key).collect(Collectors.toSet());
        return withIndicators(indicators.stream()
                .map(indicator -> indicator.about(knownCodes, knownElements))
                .toList());
    }

    boolean goesByIntervals() {
        return !seconds.isEmpty();
    }

    /** Every field, in the order of the form. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of("name", name),
                Cell.of("purpose", purpose),
                Cell.of("licence", licence),
                Cell.of("source", source),
                Cell.of("seconds", seconds),
                Cell.of("prompt", prompt)));
        cells.addAll(rows(codes, TypedCode::cells));
        cells.addAll(rows(elements, TypedElement::cells));
        cells.addAll(rows(indicators, TypedIndicator::cells));
        cells.addAll(rows(prompts, (text, row) -> List.of(new Cell("prompts", row, String.valueOf(row), "", text))));
        return cells;
    }

    private static <T> List<Cell> rows(List<T> rows, BiFunction<T, Integer, List<Cell>> cells) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> cells.apply(rows.get(row), row))
                .flatMap(List::stream)
                .toList();
    }

    /** What it says, without rows in which nothing is said. Only for one without a {@link Flaw}. */
    Definition toDefinition() {
        return new Definition(
                PLACE,
                name,
                purpose,
                licence,
                source,
                goesByIntervals() ? new IntervalRule(Integer.parseInt(seconds), prompt) : null,
                said(codes, TypedCode::isEmpty, TypedCode::toCode),
                said(elements, TypedElement::isEmpty, TypedElement::toElement),
                said(indicators, TypedIndicator::isEmpty, TypedIndicator::toIndicator),
                said(prompts, String::isEmpty, Function.identity()));
    }

    private static <T, S> List<S> said(List<T> rows, Function<T, Boolean> isEmpty, Function<T, S> meaning) {
        return rows.stream().filter(row -> !isEmpty.apply(row)).map(meaning).toList();
    }
}
