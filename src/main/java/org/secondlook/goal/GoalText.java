package org.secondlook.goal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says.
 *
 * @param answers to every prompt; empty where nobody has answered
 * @param part of the school's vision that it serves; null for none
 * @param reviewOn the day on which its owner wants to look at it again; null for none
 */
record GoalText(
        Map<Prompt, String> answers,
        @Nullable UUID part,
        @Nullable LocalDate reviewOn) {

    GoalText {
        answers = Map.copyOf(answers);
        if (answers.size() != Prompt.values().length || sentence(answers).isBlank()) {
            throw new IllegalArgumentException("a goal says what pupils will do, and has a place for the rest");
        }
    }

    public String answer(Prompt prompt) {
        return answers.getOrDefault(prompt, "");
    }

    /** What pupils will do. */
    public String sentence() {
        return sentence(answers);
    }

    /** All that was answered, the goal first. */
    List<String> said() {
        return Arrays.stream(Prompt.values())
                .map(this::answer)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String sentence(Map<Prompt, String> answers) {
        return answers.getOrDefault(Prompt.PUPILS, "");
    }
}
