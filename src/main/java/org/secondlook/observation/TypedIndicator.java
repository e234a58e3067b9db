package org.secondlook.observation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An {@link Indicator} as it is typed.
 *
 * @param codes that it counts, where it counts
 * @param of the codes among which it counts them, where it is a share of a count
 * @param rates the elements that it is about, where it is about ratings
 */
record TypedIndicator(
        String key,
        String name,
        String question,
        String measure,
        List<String> codes,
        List<String> of,
        List<String> rates,
        String most,
        String step) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?");

    TypedIndicator {
        codes = List.copyOf(codes);
        of = List.copyOf(of);
        rates = List.copyOf(rates);
    }

    /** A place for one more. */
    static TypedIndicator fresh() {
        return new TypedIndicator(
                Draft.freshKey("indicator"),
                "",
                "",
                Measure.SHARE_OF_TIME.name(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }

    static TypedIndicator of(Indicator indicator) {
        boolean rated = indicator.measure() == Measure.RATING;
        return new TypedIndicator(
                indicator.key(),
                indicator.name(),
                indicator.question(),
                indicator.measure().name(),
                rated ? List.of() : indicator.codes(),
                indicator.of(),
                rated ? indicator.codes() : List.of(),
                EstimateForm.text(indicator.most()),
                EstimateForm.text(indicator.step()));
    }

    /** A number as people type it; empty when it is none, or as large as nothing here is. */
    static Optional<Double> number(String typed) {
        return Optional.of(typed)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Double.parseDouble(text.replace(',', '.')));
    }

    /** Whether nothing is said in it; such a row does not count. */
    boolean isEmpty() {
        return name.isEmpty() && question.isEmpty() && codes.isEmpty() && of.isEmpty() && rates.isEmpty();
    }

    /** Empty while none is chosen that there is. */
    Optional<Measure> measured() {
        return Stream.of(Measure.values())
                .filter(each -> each.name().equals(measure))
                .findAny();
    }

    /** What it is about, of what its measure is about. */
    List<String> counted() {
        return measured().filter(Measure.RATING::equals).isPresent() ? rates : codes;
    }

    /** The same without what there is no more. */
    TypedIndicator about(Set<String> knownCodes, Set<String> knownElements) {
        return new TypedIndicator(
                key,
                name,
                question,
                measure,
                codes.stream().filter(knownCodes::contains).distinct().toList(),
                of.stream().filter(knownCodes::contains).distinct().toList(),
                rates.stream().filter(knownElements::contains).distinct().toList(),
                most,
                step);
    }

    List<Cell> cells(int row) {
        return Stream.of(
                        Cell.of("key", key),
                        Cell.of("name", name),
                        Cell.of("question", question),
                        Cell.of("measure", measure),
                        Cell.of("codes", String.join(" ", codes)),
                        Cell.of("of", String.join(" ", of)),
                        Cell.of("rates", String.join(" ", rates)),
                        Cell.of("most", most),
                        Cell.of("step", step))
                .map(cell -> cell.in("indicators", row, key))
                .toList();
    }

    /** What it counts stands in an order that moving codes about does not change: figures before and after mean the same. */
    Indicator toIndicator() {
        Measure chosen = measured().orElseThrow();
        double end = chosen.hasOpenEnd() ? number(most).orElseThrow() : chosen.end();
        return new Indicator(
                key,
                name,
                question,
                chosen,
                counted().stream().sorted().toList(),
                chosen == Measure.SHARE_OF_COUNT ? of.stream().sorted().toList() : List.of(),
                end,
                number(step).orElse(chosen.usualStep()));
    }
}
