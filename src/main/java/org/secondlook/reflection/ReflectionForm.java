package org.secondlook.reflection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reflection as it is typed, which may be wrong.
 *
 * @param strength and the others answer the prompts of the same names
 * @param version of the draft that was being edited
 * @param page made by the page for as long as it is open; null when there is no script to make one
 * @param turn counts what this page has sent, so that a save that overtakes another is known as the newer one
 */
record ReflectionForm(
        @Nullable String strength,
        @Nullable String surprise,
        @Nullable String nextStep,
        @Nullable Integer version,
        @Nullable UUID page,
        @Nullable Integer turn) {

    static final int LONGEST_ANSWER = 20_000;

    /** What is wrong with it, as a message key; empty when nothing is. */
    Optional<String> problem() {
        return answers().values().stream().allMatch(answer -> Wording.isSound(answer, LONGEST_ANSWER))
                ? Optional.empty()
                : Optional.of("reflection.problem.answer");
    }

    Map<Prompt, String> answers() {
        Map<Prompt, String> answers = new EnumMap<>(Prompt.class);
        answers.put(Prompt.STRENGTH, lines(strength));
        answers.put(Prompt.SURPRISE, lines(surprise));
        answers.put(Prompt.NEXT_STEP, lines(nextStep));
        return answers;
    }

    public String answer(Prompt prompt) {
        return answers().getOrDefault(prompt, "");
    }

    public int baseVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
