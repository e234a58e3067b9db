package org.secondlook.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;
import org.secondlook.library.Strategies;
import org.secondlook.library.Strategy;
import org.secondlook.library.StrategyKey;
import org.secondlook.people.Viewer;

/**
 * What somebody types of an action step, which may be wrong.
 *
 * @param id made with the form for a new step
 * @param version of the step that is being changed
 * @param signs a line each
 * @param strategy of the library from which it was taken
 * @param goal that it serves
 */
record StepForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String behaviour,
        @Nullable String signs,
        @Nullable String strategy,
        @Nullable UUID goal) {

    static StepForm fresh(@Nullable UUID goal) {
        return new StepForm(Uuids.next(), null, null, null, null, null, goal);
    }

    /** One of the library's, to be changed as one likes. */
    static StepForm fresh(Strategy from, int number, @Nullable UUID goal) {
        String signs = String.join("\n", from.signs());
        return new StepForm(
                Uuids.next(),
                null,
                from.title(),
                from.actionStep(number),
                signs,
                from.key().value(),
                goal);
    }

    static StepForm of(ActionStep step) {
        StepText text = step.text();
        return new StepForm(
                step.id().value(),
                step.version(),
                text.name(),
                text.behaviour(),
                text.signLines(),
                text.strategy(),
                step.goal());
    }

    /** The same, as it follows a version that has come meanwhile. */
    StepForm after(int present) {
        return new StepForm(id, present, name, behaviour, signs, strategy, goal);
    }

    /** By the field that is wrong, the key of what is; empty when nothing is. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typedName().isEmpty() || !Wording.isSound(typedName(), StepText.LONGEST_NAME)) {
            problems.put("name", "practice.problem.name");
        }
        if (typedBehaviour().isEmpty() || !Wording.isSound(typedBehaviour(), StepText.LONGEST_BEHAVIOUR)) {
            problems.put("behaviour", "practice.problem.behaviour");
        }
        List<String> each = StepText.signs(typedSigns());
        if (each.size() > StepText.MOST_SIGNS
                || !each.stream().allMatch(sign -> Wording.isSound(sign, StepText.LONGEST_SIGN))) {
            problems.put("signs", "practice.problem.signs");
        }
        return problems;
    }

    /** The library knows the strategy, or it is not kept. */
    StepText toText(Strategies library, Viewer viewer) {
        String known = StrategyKey.parse(strategy)
                .flatMap(key -> library.find(key, viewer))
                .map(each -> each.key().value())
                .orElse(null);
        return new StepText(typedName(), typedBehaviour(), StepText.signs(typedSigns()), known);
    }

    public String typedName() {
        return line(name);
    }

    public String typedBehaviour() {
        return line(behaviour);
    }

    public String typedSigns() {
        return Objects.requireNonNullElse(signs, "").replace("\r\n", "\n").strip();
    }

    /** On one line, without what cannot be seen. */
    static String line(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "");
        return Unseen.takenFrom(text.replaceAll("\\s+", " ")).strip();
    }

    StepId step() {
        return new StepId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    int base() {
        return Objects.requireNonNullElse(version, 0);
    }
}
