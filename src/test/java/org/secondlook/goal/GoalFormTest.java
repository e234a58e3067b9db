package org.secondlook.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types of a goal: the sentence has to be there, the rest may wait. */
@Tag("once")
class GoalFormTest {

    @Test
    void oneSentenceIsEnough() {
        GoalForm form = typed("  Pupils answer\r\n each\u200B other ", null, "");

        assertThat(form.problems()).isEmpty();
        assertThat(form.toText().sentence()).isEqualTo("Pupils answer each other");
        assertThat(form.toText().said()).containsExactly("Pupils answer each other");
        assertThat(form.toText().reviewOn()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B\u200B", "\n"})
    void withoutASentenceThereIsNoGoal(String sentence) {
        assertThat(typed(sentence, "They learn", "").problems()).containsOnlyKeys("PUPILS");
    }

    @Test
    void anAnswerHasAnEndAndIsMadeOfCharacters() {
        assertThat(typed("😀".repeat(200), "é".repeat(600), "").problems()).isEmpty();
        assertThat(typed("😀".repeat(201), "é".repeat(601), "").problems()).containsOnlyKeys("PUPILS", "POWERFUL");
        assertThat(typed("Pupils answer", "a\0b", "").problems()).containsOnlyKeys("POWERFUL");
        assertThat(typed("Pupils answer", "half \uD83D", "").problems()).containsOnlyKeys("POWERFUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "1999-01-01", "9999-12-31", "+99999-01-01", "22.11.2026"})
    void aDayIsADay(String day) {
        assertThat(typed("Pupils answer", null, day).problems()).containsOnlyKeys("review");
    }

    @Test
    void whatIsKeptComesBackIntoTheForm() {
        GoalForm form = typed("Pupils answer", "One\nTwo", " 2026-12-24 ");

        assertThat(form.toText().reviewOn()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(form.toText().answer(Prompt.POWERFUL)).isEqualTo("One\nTwo");
    }

    private static GoalForm typed(String pupils, String powerful, String review) {
        return new GoalForm(UUID.randomUUID(), null, pupils, powerful, null, null, null, null, review);
    }
}
