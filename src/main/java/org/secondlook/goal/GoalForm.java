package org.secondlook.goal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of a goal, which may be wrong.
 *
 * @param id made with the form for a new goal
 * @param version of the goal that is being changed
 * @param part of the vision, as a form has it; empty for none
 * @param review a day, as browsers send it; empty for none
 */
record GoalForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String pupils,
        @Nullable String powerful,
        @Nullable String easy,
        @Nullable String compelling,
        @Nullable String reachable,
        @Nullable UUID part,
        @Nullable String review) {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static GoalForm fresh() {
        return new GoalForm(Uuids.next(), null, null, null, null, null, null, null, null);
    }

    static GoalForm of(Goal goal) {
        GoalText text = goal.text();
        return new GoalForm(
                goal.id().value(),
                goal.version(),
                text.answer(Prompt.PUPILS),
                text.answer(Prompt.POWERFUL),
                text.answer(Prompt.EASY),
                text.answer(Prompt.COMPELLING),
                text.answer(Prompt.REACHABLE),
                text.part(),
                text.reviewOn() == null ? "" : text.reviewOn().toString());
    }

    /** The same, as it follows a version that has come meanwhile. */
    GoalForm after(int present) {
        return new GoalForm(id, present, pupils, powerful, easy, compelling, reachable, part, review);
    }

    /** By the field that is wrong, the key of what is; empty when nothing is. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Prompt prompt : Prompt.values()) {
            if (!Wording.isSound(answer(prompt), prompt.longest())) {
                problems.put(prompt.name(), "goal.problem.long");
            }
        }
        if (answer(Prompt.PUPILS).isEmpty()) {
            problems.put(Prompt.PUPILS.name(), "goal.problem.pupils");
        }
        if (!typedReview().isEmpty() && reviewOn().isEmpty()) {
            problems.put("review", "goal.problem.review");
        }
        return problems;
    }

    GoalText toText() {
        Map<Prompt, String> answers = new EnumMap<>(Prompt.class);
        for (Prompt prompt : Prompt.values()) {
            answers.put(prompt, answer(prompt));
        }
        return new GoalText(answers, part, reviewOn().orElse(null));
    }

    /** As it is kept: the goal is one line, the rest may be several. */
    public String answer(Prompt prompt) {
        String typed = typed(prompt).replace("\r\n", "\n");
        return prompt.isTheGoal()
                ? Unseen.takenFrom(typed.replaceAll("\\s+", " ")).strip()
                : typed.strip();
    }

    private String typed(Prompt prompt) {
        String typed = switch (prompt) {
            case PUPILS -> pupils;
            case POWERFUL -> powerful;
            case EASY -> easy;
            case COMPELLING -> compelling;
            case REACHABLE -> reachable;
        };
        return Objects.requireNonNullElse(typed, "");
    }

    public String typedReview() {
        return Objects.requireNonNullElse(review, "").strip();
    }

    private Optional<LocalDate> reviewOn() {
        try {
            LocalDate day = LocalDate.parse(typedReview());
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    GoalId goal() {
        return new GoalId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    int base() {
        return Objects.requireNonNullElse(version, 0);
    }
}
