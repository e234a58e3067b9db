package org.secondlook.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a {@link Definition} demands, said of the field that it is about. A draft of which nothing is said is one. */
final class DraftRules {

    private static final int LONGEST_INTERVAL = 3600;
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern DIGIT = Pattern.compile("\\d?");
    private static final Set<String> KINDS = names(Code.Kind.values());
    private static final Set<String> HUES = names(Hue.values());

    private final Draft draft;
    private final List<Flaw> flaws = new ArrayList<>();

    private DraftRules(Draft draft) {
        this.draft = draft;
    }

    /** What keeps a draft from being published, in the order of the form. */
    static List<Flaw> of(Draft draft) {
        var rules = new DraftRules(draft);
        rules.checkHead();
        each(draft.codes(), TypedCode::isEmpty, rules::checkCode);
        each(draft.elements(), TypedElement::isEmpty, rules::checkElement);
        rules.checkDistinct();
        rules.checkNumbers();
        each(draft.indicators(), TypedIndicator::isEmpty, rules::checkIndicator);
        return List.copyOf(rules.flaws);
    }

    private static Set<String> names(Enum<?>[] choices) {
        return Stream.of(choices).map(Enum::name).collect(Collectors.toSet());
    }

    private static <T> void each(List<T> rows, Predicate<T> isEmpty, RowRule<T> rule) {
        for (int row = 0; row < rows.size(); row++) {
            if (!isEmpty.test(rows.get(row))) {
                rule.check(rows.get(row), row);
            }
        }
    }

    private void checkHead() {
        need("name", draft.name());
        need("purpose", draft.purpose());
        need("licence", draft.licence());
        need("source", draft.source());
        if (draft.goesByIntervals()) {
            boolean known =
                    SECONDS.matcher(draft.seconds()).matches() && Integer.parseInt(draft.seconds()) <= LONGEST_INTERVAL;
            demand(known, "seconds", "seconds", LONGEST_INTERVAL);
            need("prompt", draft.prompt());
        }
    }

    private void checkCode(TypedCode code, int row) {
        String at = "codes-" + row + "-";
        need(at + "name", code.name());
        need(at + "letter", code.letter());
        need(at + "counts", code.counts());
        demand(KINDS.contains(code.kind()), at + "kind", "choice");
        demand(HUES.contains(code.hue()), at + "hue", "choice");
        demand(DIGIT.matcher(code.digit()).matches(), at + "digit", "digit");
        demand(code.group().isEmpty() || code.lasts(), at + "group", "group");
        demand(!code.group().startsWith("only "), at + "group", "only");
        demand(!(draft.goesByIntervals() && code.lasts()), at + "kind", "lasts");
    }

    private void checkElement(TypedElement element, int row) {
        need("elements-" + row + "-name", element.name());
        need("elements-" + row + "-counts", element.counts());
    }

    private void checkDistinct() {
        distinct("codes", "letter", draft.codes(), TypedCode::letter);
        distinct("codes", "digit", draft.codes(), TypedCode::digit);
        distinct("codes", "key", draft.codes(), TypedCode::key);
        distinct("elements", "key", draft.elements(), TypedElement::key);
        distinct("indicators", "key", draft.indicators(), TypedIndicator::key);
    }

    /** Of two that are called the same, the later one is told. */
    private <T> void distinct(String part, String what, List<T> rows, Function<T, String> name) {
        Map<String, Integer> taken = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String called = name.apply(rows.get(row));
            Integer first = called.isEmpty() ? null : taken.putIfAbsent(called, row + 1);
            if (first != null) {
                flaws.add(Flaw.open(part + "-" + row + "-" + what, "taken." + what, called, first));
            }
        }
    }

    private void checkNumbers() {
        long indicators =
                draft.indicators().stream().filter(each -> !each.isEmpty()).count();
        demand(indicators >= Definition.FEWEST, "indicators", "indicators", Definition.FEWEST);
        long prompts = draft.prompts().stream().filter(each -> !each.isEmpty()).count();
        demand(prompts >= Definition.FEWEST_PROMPTS, "prompts", "prompts", Definition.FEWEST_PROMPTS);
    }

    private void checkIndicator(TypedIndicator indicator, int row) {
        String at = "indicators-" + row + "-";
        need(at + "name", indicator.name());
        need(at + "question", indicator.question());
        indicator
                .measured()
                .ifPresentOrElse(
                        measure -> checkMeasure(indicator, measure, at), () -> demand(false, at + "measure", "choice"));
    }

    private void checkMeasure(TypedIndicator indicator, Measure measure, String at) {
        boolean rated = measure == Measure.RATING;
        String counted = at + (rated ? "rates" : "codes");
        demand(!indicator.counted().isEmpty(), counted, rated ? "rates" : "counted");
        demand(areThere(indicator.counted(), rated), counted, "gone");
        if (measure == Measure.SHARE_OF_COUNT) {
            demand(indicator.of().containsAll(indicator.codes()), at + "of", "among");
            demand(areThere(indicator.of(), false), at + "of", "gone");
        }
        boolean lasting = draft.codes().stream()
                .filter(code -> indicator.codes().contains(code.key()))
                .allMatch(TypedCode::lasts);
        demand(!measure.isOfTime() || lasting, at + "measure", "time");
        demand(measure != Measure.SHARE_OF_INTERVALS || draft.goesByIntervals(), at + "measure", "intervals");
        checkScale(indicator, measure, at);
    }

    /** Rows in which nothing is said are not there. */
    private boolean areThere(List<String> keys, boolean rated) {
        Stream<String> known = rated
                ? draft.elements().stream().filter(each -> !each.isEmpty()).map(TypedElement::key)
                : draft.codes().stream().filter(each -> !each.isEmpty()).map(TypedCode::key);
        return known.collect(Collectors.toSet()).containsAll(keys);
    }

    private void checkScale(TypedIndicator indicator, Measure measure, String at) {
        double most = TypedIndicator.number(indicator.most()).orElse(0.0);
        if (measure.hasOpenEnd()) {
            demand(most > 0, at + "most", "most");
        } else {
            demand(indicator.most().isEmpty() || most == measure.end(), at + "most", "end", (int) measure.end());
        }
        double end = measure.hasOpenEnd() ? most : measure.end();
        double step = TypedIndicator.number(indicator.step()).orElse(0.0);
        boolean fits = step > 0 && (step <= end || end == 0);
        demand(indicator.step().isEmpty() || fits, at + "step", "step");
    }

    private void need(String field, String text) {
        demand(!text.isBlank(), field, "empty");
    }

    private void demand(boolean kept, String field, String rule) {
        demand(kept, field, rule, "");
    }

    private void demand(boolean kept, String field, String rule, Object limit) {
        if (!kept) {
            flaws.add(Flaw.open(field, rule, limit, ""));
        }
    }

    /** What is asked of one row. */
    private interface RowRule<T> {

        void check(T row, int place);
    }
}
